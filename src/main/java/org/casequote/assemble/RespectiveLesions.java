package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Value.Size;
import org.casequote.pipeline.Passage;

/**
 * Lengths that are told in the order of their lesions: "the tumour and the node measured 4 and 2
 * cm, <u>respectively</u>", "<u>they measured</u> 4 and 2 cm".
 */
final class RespectiveLesions {

  private static final Search RESPECTIVELY =
      Wordings.of(RespectiveLesions.class).search("respectively");

  private RespectiveLesions() {}

  /** The measurements, those told in order each with the lesion in the same place. */
  static List<Fact<Size>> in(List<Fact<Size>> told) {
    List<Fact<Size>> out = new ArrayList<>();
    for (int from = 0, to; from < told.size(); from = to) {
      Fact<Size> first = told.get(from);
      to = from + 1;
      while (to < told.size() && told.get(to).at() == first.at()) {
        to++;
      }
      List<Fact<Size>> group = told.subList(from, to);
      List<String> lesions =
          group.size() > 1 && first.passage().has(RESPECTIVELY) ? lesions(group, out) : List.of();
      for (int i = 0; i < group.size(); i++) {
        Fact<Size> fact = group.get(i);
        out.add(
            lesions.size() == group.size()
                ? fact.with(new Size(fact.value().dimsCm(), lesions.get(i)))
                : fact);
      }
    }
    return out;
  }

  /** The lesions that the sentence names before its first length, or that those before gave. */
  private static List<String> lesions(List<Fact<Size>> group, List<Fact<Size>> before) {
    Fact<Size> first = group.getFirst();
    Passage passage = first.passage();
    List<String> named =
        passage.terms(Kind.LESION).stream()
            .filter(t -> t.span().end() <= first.place().start())
            .map(t -> t.entry().get("lesion"))
            .map(lesion -> lesion.equals("sown") ? "metastasis" : lesion)
            .filter(lesion -> !lesion.equals("none"))
            .toList();
    if (!named.isEmpty()) {
      return named.stream().distinct().count() > 1 ? named : List.of();
    }
    int size = before.size() - group.size();
    return size >= 0
            && first.at() - before.get(size).at() <= 1
            && first.isBeside(before.get(size))
            && (size == 0 || before.get(size - 1).at() < before.get(size).at())
        ? before.subList(size, before.size()).stream().map(f -> f.value().lesion()).toList()
        : List.of();
  }
}
