package org.casequote.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the patients that were read is which of the gold's.
 *
 * @param links first the patients of both sides, then those of one, beside {@link Patient#NOBODY}
 */
record Alignment(List<Link> links) {

  /** A patient of the gold and the same patient as read; one of them may be nobody. */
  record Link(Patient gold, Patient read) {}

  private record Candidate(int shared, int gold, int read) {
    int distance() {
      return Math.abs(gold - read);
    }
  }

  /** More in common first, then nearer in order. */
  private static final Comparator<Candidate> BEST =
      Comparator.comparingInt(Candidate::shared)
          .reversed()
          .thenComparingInt(Candidate::distance)
          .thenComparing(Candidate::gold, Comparator.reverseOrder())
          .thenComparing(Candidate::read, Comparator.reverseOrder());

  static Alignment of(List<Patient> gold, List<Patient> read) {
    Set<Integer> goldLeft = indices(gold);
    Set<Integer> readLeft = indices(read);
    List<Link> links = new ArrayList<>();
    for (Candidate candidate : candidates(gold, read)) {
      if (goldLeft.contains(candidate.gold()) && readLeft.contains(candidate.read())) {
        goldLeft.remove(candidate.gold());
        readLeft.remove(candidate.read());
        links.add(new Link(gold.get(candidate.gold()), read.get(candidate.read())));
      }
    }
    goldLeft.forEach(i -> links.add(new Link(gold.get(i), Patient.NOBODY)));
    readLeft.forEach(i -> links.add(new Link(Patient.NOBODY, read.get(i))));
    return new Alignment(links);
  }

  private static List<Candidate> candidates(List<Patient> gold, List<Patient> read) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < read.size(); j++) {
        candidates.add(new Candidate(Pairing.shared(gold.get(i), read.get(j)), i, j));
      }
    }
    candidates.sort(BEST);
    return candidates;
  }

  private static Set<Integer> indices(List<Patient> patients) {
    Set<Integer> indices = new HashSet<>();
    for (int i = 0; i < patients.size(); i++) {
      indices.add(i);
    }
    return indices;
  }
}
