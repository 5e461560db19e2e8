package org.casequote.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.casequote.index.Hit;
import org.casequote.index.Hit.Match;
import org.casequote.model.Evidence;

/** A hit as one line of JSON. */
final class HitJson {

  private HitJson() {}

  static String line(Hit hit) {
    Map<String, Object> summary = new LinkedHashMap<>();
    hit.summary().forEach((field, value) -> summary.put(field.id(), value));
    return Json.line(
        Json.object(
            "doc", hit.doc(),
            "patient", hit.patient(),
            "title", hit.title(),
            "summary", summary,
            "matches", hit.matches().stream().map(HitJson::match).toList()));
  }

  private static Map<String, Object> match(Match match) {
    Evidence evidence = match.evidence();
    return Json.object(
        "condition", match.condition().toString(),
        "field", match.field() == null ? null : match.field().id(),
        "value", match.field() == null ? null : match.value(),
        "quote", evidence.quote(),
        "start", evidence.span().start(),
        "end", evidence.span().end(),
        "page", evidence.page(),
        "section", evidence.section().label());
  }
}
