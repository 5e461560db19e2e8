package org.casequote.index;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.casequote.model.Assertion;
import org.casequote.model.CaseRecord;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Value.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Which response belongs to which treatment, by where they stand: a response is that of the
 * treatment last spoken of before it, or of one that follows in the same breath.
 */
final class Links {

  /** How far a response may stand behind its treatment: some paragraphs of a case. */
  private static final int BEHIND = 1200;

  /** How far it may stand before: "a partial response to imatinib". */
  private static final int BEFORE = 100;

  /** What follows is spoken of later more often than it is what was responded to. */
  private static final int AHEAD = 3;

  private final Map<Reading<?>, List<Link>> links = new IdentityHashMap<>();

  /**
   * A response with the words for it.
   *
   * @param value the response
   * @param evidence the words that link it to its treatment
   */
  record Link(Coded value, Evidence evidence) {}

  private record Place(Reading<?> treatment, Evidence evidence) {}

  Links(CaseRecord patient) {
    List<Place> places = new ArrayList<>();
    for (Field<?> field : List.of(Fields.SYSTEMIC_THERAPY, Fields.RADIOTHERAPY)) {
      for (Reading<?> reading : patient.get(field).affirmed()) {
        reading.evidence().forEach(words -> places.add(new Place(reading, words)));
      }
    }
    for (Reading<Coded> response : patient.get(Fields.RESPONSE).readings()) {
      if (response.assertion() == Assertion.AFFIRMED) {
        response.evidence().forEach(words -> link(places, response.value(), words));
      }
    }
  }

  /** What belongs to a treatment. */
  List<Link> of(Reading<?> treatment) {
    return links.getOrDefault(treatment, List.of());
  }

  private void link(List<Place> places, Coded value, Evidence words) {
    Place nearest = null;
    int least = Integer.MAX_VALUE;
    for (Place place : places) {
      Integer distance = distance(place.evidence, words);
      if (distance != null && distance < least) {
        least = distance;
        nearest = place;
      }
    }
    if (nearest != null) {
      List<Link> own = links.computeIfAbsent(nearest.treatment, r -> new ArrayList<>());
      if (own.stream().noneMatch(link -> link.value.equals(value))) {
        own.add(new Link(value, words));
      }
    }
  }

  private static @Nullable Integer distance(Evidence treatment, Evidence response) {
    if (treatment.section() != response.section()) {
      return null;
    }
    int behind = response.span().start() - treatment.span().end();
    if (behind >= 0) {
      return behind <= BEHIND ? behind : null;
    }
    int before = Math.max(0, treatment.span().start() - response.span().end());
    return before <= BEFORE ? before * AHEAD : null;
  }
}
