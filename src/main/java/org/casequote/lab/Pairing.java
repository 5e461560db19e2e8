package org.casequote.lab;

import java.util.ArrayList;
import java.util.List;
import org.casequote.model.Field;
import org.casequote.model.Fields;

/**
 * Which claims about a field of one patient say the same. The comparisons are nearly equivalences,
 * so the first that fits is taken.
 *
 * @param pairs of a gold claim and one that was read
 * @param missed gold claims that nothing read is right by
 * @param invented claims that were read and are right by nothing
 */
record Pairing(List<Pair> pairs, List<Claim> missed, List<Claim> invented) {

  /** A claim that is right, with the gold that it is right by. */
  record Pair(Claim gold, Claim read) {}

  static Pairing of(Field<?> field, List<Claim> gold, List<Claim> read) {
    List<Claim> left = new ArrayList<>(read);
    List<Pair> pairs = new ArrayList<>();
    List<Claim> missed = new ArrayList<>();
    for (Claim claim : gold) {
      int at = 0;
      while (at < left.size() && !FieldScorer.same(field, claim, left.get(at))) {
        at++;
      }
      if (at < left.size()) {
        pairs.add(new Pair(claim, left.remove(at)));
      } else {
        missed.add(claim);
      }
    }
    return new Pairing(pairs, missed, left);
  }

  /** How many claims two patients share, over all fields. */
  static int shared(Patient gold, Patient read) {
    int shared = 0;
    for (Field<?> field : Fields.ALL) {
      shared += of(field, gold.counted(field), read.counted(field)).pairs().size();
    }
    return shared;
  }
}
