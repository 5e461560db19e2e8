package org.casequote.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scorecards as maps and lists, to be written as JSON. */
public final class ScorecardJson {

  private ScorecardJson() {}

  /** One evaluation; several by their names. */
  public static Map<String, Object> of(List<Evaluation> parts, boolean reliability) {
    if (parts.size() == 1) {
      return of(parts.getFirst(), reliability);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    parts.forEach(part -> json.put(part.name().replace(' ', '_'), of(part, reliability)));
    return json;
  }

  private static Map<String, Object> of(Evaluation part, boolean reliability) {
    Scorecard card = part.card();
    Map<String, Object> fields = new LinkedHashMap<>();
    card.rows().forEach((row, tally) -> fields.put(row, of(part, row, tally)));
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (Attribute attribute : Attribute.values()) {
      attributes.put(attribute.id(), of(card.attribute(attribute)));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("fields", fields);
    json.put("attributes", attributes);
    json.put("case_count_right", of(card.patients()));
    json.put("articles", card.found().of());
    json.put("articles_found", card.found().right());
    if (reliability) {
      json.put("reliability", of(part.reliability()));
    }
    return json;
  }

  private static Map<String, Object> of(Evaluation part, String row, Tally tally) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("precision", Decimals.four(tally.precision()));
    json.put("recall", Decimals.four(tally.recall()));
    json.put("f1", Decimals.four(tally.f1()));
    json.put("gold", tally.gold());
    json.put("predicted", tally.read());
    Bootstrap.Interval interval = part.intervals().get(row);
    if (interval != null) {
      json.put(
          "f1_interval", List.of(Decimals.four(interval.low()), Decimals.four(interval.high())));
    }
    return json;
  }

  private static Map<String, Object> of(Share share) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("right", share.right());
    json.put("of", share.of());
    return json;
  }

  private static Map<String, Object> of(Reliability reliability) {
    List<Object> bins = new ArrayList<>();
    for (Reliability.Bin bin : reliability.bins()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("from", bin.from());
      json.put("count", bin.count());
      json.put("right", bin.right());
      json.put("confidence", Decimals.four(bin.confidence()));
      bins.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("bins", bins);
    json.put("expected_calibration_error", Decimals.four(reliability.error()));
    return json;
  }
}
