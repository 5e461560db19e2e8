package org.casequote.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casequote.model.Article;
import org.casequote.model.CaseRecord;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Value;

/**
 * A finding that one of two readings of the same article has and the other has not.
 *
 * @param patient {@code case-1}, {@code case-2} …
 * @param field what it is about
 * @param added whether the later reading has it
 * @param reading the finding
 */
record Difference(String patient, Field<?> field, boolean added, Reading<?> reading) {

  private record Key(String patient, Field<?> field, Object value, String assertion) {}

  /**
   * What changed between two readings, in the order of patients and fields. Two findings are the
   * same when they say the same of the same patient; where they are quoted does not matter.
   */
  static List<Difference> between(Article before, Article after) {
    Map<Key, Reading<?>> old = findings(before);
    Map<Key, Reading<?>> now = findings(after);
    List<Difference> out = new ArrayList<>();
    old.forEach((key, reading) -> {
      if (!now.containsKey(key)) {
        out.add(new Difference(key.patient, key.field, false, reading));
      }
    });
    now.forEach((key, reading) -> {
      if (!old.containsKey(key)) {
        out.add(new Difference(key.patient, key.field, true, reading));
      }
    });
    List<Field<?>> order = Fields.ALL;
    out.sort((a, b) ->
        a.patient.equals(b.patient)
            ? Integer.compare(order.indexOf(a.field), order.indexOf(b.field))
            : a.patient.compareTo(b.patient));
    return out;
  }

  private static Map<Key, Reading<?>> findings(Article article) {
    Map<Key, Reading<?>> out = new LinkedHashMap<>();
    for (CaseRecord patient : article.cases()) {
      for (Field<?> field : patient.fields()) {
        for (Reading<?> reading : patient.get(field).readings()) {
          String assertion = reading.assertion().label();
          // What the exchange form leaves out of a value is no difference.
          Object value = attributes(field, reading.value());
          out.putIfAbsent(new Key(patient.id(), field, value, assertion), reading);
        }
      }
    }
    return out;
  }

  private static <V extends Value> Object attributes(Field<V> field, Value value) {
    return field.write().apply(field.type().cast(value));
  }

  /** One line: what was lost or won, and the words for it. */
  String line() {
    String held =
        reading.assertion().label().equals("affirmed") ? "" : reading.assertion().label() + ": ";
    return (added ? "+ " : "- ")
        + patient
        + " "
        + field.id()
        + " "
        + held
        + reading.value().display()
        + "  "
        + Citation.of(reading.evidence().getFirst())
        + " ["
        + reading.rule()
        + "]";
  }

  /** The same as one line of JSON. */
  String json(String doc) {
    Evidence words = reading.evidence().getFirst();
    return Json.line(
        Json.object(
            "doc", doc,
            "patient", patient,
            "field", field.id(),
            "change", added ? "added" : "removed",
            "value", reading.value().display(),
            "assertion", reading.assertion().label(),
            "rule", reading.rule(),
            "quote", words.quote(),
            "start", words.span().start(),
            "end", words.span().end()));
  }
}
