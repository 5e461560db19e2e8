package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casequote.model.CaseRecord;
import org.casequote.model.Reading;
import org.casequote.model.Value.Size;

/**
 * The measurements of a patient's lesions: each once, and each of the lesion that the article is
 * speaking of there.
 */
final class Measurements {

  private static final double SAME_CM = 0.011;

  private Measurements() {}

  static List<Reading<Size>> of(CaseFile file, CaseRecord decided) {
    List<Fact<Size>> facts = new MeasuredLesions(file, decided).told();
    // The case itself may tell of two examinations; elsewhere a length is one told again.
    List<Fact<Size>> full =
        facts.stream().map(f -> f.inCase() ? f : f.with(whole(f.value(), facts))).toList();
    return file.merged(full, Size::dimsCm);
  }

  /** The longest measurement of which this one repeats some dimensions. */
  private static Size whole(Size size, List<Fact<Size>> facts) {
    return facts.stream()
        .filter(Fact::affirmed)
        .map(Fact::value)
        .filter(other -> other.dimsCm().size() > size.dimsCm().size() && contains(other, size))
        .max(Comparator.comparingInt(other -> other.dimsCm().size()))
        .orElse(size);
  }

  private static boolean contains(Size whole, Size part) {
    List<Double> left = new ArrayList<>(whole.dimsCm());
    for (double dim : part.dimsCm()) {
      if (!left.removeIf(d -> Math.abs(d - dim) < SAME_CM)) {
        return false;
      }
    }
    return Math.abs(whole.dimsCm().getFirst() - part.dimsCm().getFirst()) < SAME_CM;
  }
}
