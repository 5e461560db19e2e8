package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.casequote.lexicon.Search;
import org.casequote.pipeline.Passage;

/** Months by name and year, "June 2016", as numbers that can be told apart and subtracted. */
final class Months {

  private static final List<String> NAMES =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Search DATE =
      Search.ignoringCase(
          "\\b(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,?"
              + " (?:of )?(?<year>(?:19|20)\\d\\d)\\b");

  private static final int YEAR = 12;

  private Months() {}

  /** Those that a sentence names, counted from the year 0, in order. */
  static List<Integer> in(Passage passage) {
    List<Integer> out = new ArrayList<>();
    for (Matcher date = passage.match(DATE); date != null; date = DATE.next(date, passage.text())) {
      int month = NAMES.indexOf(date.group("month").toLowerCase(Locale.ROOT));
      out.add(Integer.parseInt(date.group("year")) * YEAR + month);
    }
    return out;
  }
}
