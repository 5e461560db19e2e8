package org.casequote.find;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Term;

/** The operations that body parts taken out tell: a kidney tells a nephrectomy. */
final class TakenOut {

  private final List<Row> rows = new ArrayList<>();

  private record Row(Set<String> organs, String part, String procedure) {}

  /** Built when a sentence first needs it. */
  private static final class Holder {
    static final TakenOut STANDARD = new TakenOut(Lexicon.standard());
  }

  private TakenOut(Lexicon lexicon) {
    for (Entry entry : lexicon.entries(Kind.TAKEN_OUT)) {
      String part = entry.optional("part");
      rows.add(
          new Row(
              Set.of(entry.get("organ").split("\\s*\\+\\s*")),
              part == null ? "" : part,
              entry.get("procedure")));
    }
  }

  static TakenOut standard() {
    return Holder.STANDARD;
  }

  /** Whether a body part tells an operation of itself. */
  boolean tells(Term site, String text) {
    return rows.stream().anyMatch(r -> r.organs().size() == 1 && fits(r, site, text));
  }

  /** The operations that these body parts tell together; each part is of one operation. */
  Set<String> operations(List<Term> sites, String text) {
    List<Term> left = new ArrayList<>(sites);
    Set<String> out = new LinkedHashSet<>();
    for (Row row : rows) {
      List<Term> fitting = left.stream().filter(s -> fits(row, s, text)).toList();
      long organs = fitting.stream().map(s -> s.entry().get("organ")).distinct().count();
      if (!fitting.isEmpty() && organs == row.organs().size()) {
        out.add(row.procedure());
        left.removeAll(fitting);
      }
    }
    return out;
  }

  private static boolean fits(Row row, Term site, String text) {
    return row.organs().contains(site.entry().get("organ"))
        && site.span().of(text).toLowerCase(Locale.ROOT).contains(row.part());
  }
}
