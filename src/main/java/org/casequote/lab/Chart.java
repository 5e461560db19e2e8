package org.casequote.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The record of one article, gold or read.
 *
 * @param doc the article's id: its file's name without the ending
 * @param patients in the article's order
 */
public record Chart(String doc, List<Patient> patients) {

  /** Keeps its own copy. */
  public Chart {
    patients = List.copyOf(patients);
  }

  /** The chart of an article in the exchange form. */
  static Chart of(JsonNode json) {
    JsonNode id = json.hasNonNull("doc") ? json.path("doc") : json.path("document").path("id");
    return new Chart(
        Charts.id(id.asText()),
        StreamSupport.stream(json.path("cases").spliterator(), false).map(Patient::of).toList());
  }
}
