package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Assertion;
import org.casequote.model.Fields;
import org.casequote.model.Finding;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Quantity;
import org.casequote.pipeline.Passage;

/**
 * A sentence's "a 61-year-old woman": with the indefinite article, it brings someone new.
 *
 * @param years the age
 * @param sex the sex, empty where the sentence does not say
 * @param start where it stands in the sentence
 * @param listed whether it is one number of a list: "three brothers, aged 4, 7 and 11"
 */
record Introduction(double years, String sex, int start, boolean listed) {

  /** How far from the start of a sentence an introduction may stand. */
  private static final int LEAD = 110;

  private static final Wordings WORDINGS = Wordings.of(Introduction.class);

  private static final Search INDEFINITE = WORDINGS.search("indefinite");
  private static final Search DEFINITE = WORDINGS.search("definite");

  /** "She is now a girl of nine": the one told of before, grown older. */
  private static final Search GROWN = WORDINGS.search("grown");

  private static final Search OTHER_PERSON = WORDINGS.search("other-person");

  private static final Search AT_AGE = Search.ignoringCase("^(?:at|of|age)\\b|of age$");

  /** The introductions that a sentence holds, in order. */
  static List<Introduction> in(Passage passage, List<Finding<?>> findings) {
    List<Introduction> out = new ArrayList<>();
    int base = passage.sentence().span().start();
    for (Finding<?> finding : findings) {
      boolean age =
          finding.mention().field().equals(Fields.AGE)
              && finding.assertion() == Assertion.AFFIRMED
              && finding.mention().value() instanceof Quantity;
      int start = finding.mention().span().start() - base;
      if (age
          && isOfPerson(finding.mention().span().shift(-base).of(passage.text()))
          && (isListed(finding)
              || isIndefinite(passage.text().substring(0, start), out.isEmpty()))) {
        Double low = ((Quantity) finding.mention().value()).low();
        if (low != null) {
          out.add(new Introduction(low, sex(findings, finding), start, isListed(finding)));
        }
      }
    }
    return out;
  }

  /**
   * "61-year-old" and "aged 61" describe a person, "at the age of 61" and "2 years of age" do not.
   */
  private static boolean isOfPerson(String age) {
    return !AT_AGE.isIn(age);
  }

  /** "Three brothers, aged 4, 7 and 11": each number is a person. */
  private static boolean isListed(Finding<?> age) {
    return age.mention().origin().id().equals("age.list");
  }

  private static boolean isIndefinite(String before, boolean first) {
    return (!first || before.length() <= LEAD)
        && INDEFINITE.isIn(before)
        && !DEFINITE.isIn(before)
        && !GROWN.isIn(before)
        && !OTHER_PERSON.isIn(before);
  }

  /** Whether an age behind these words is one that the patient came to later. */
  static boolean isGrown(String before) {
    return GROWN.isIn(before);
  }

  /** The first sex stated after the age; the one of all where the ages are a list. */
  private static String sex(List<Finding<?>> findings, Finding<?> age) {
    return findings.stream()
        .filter(f -> f.mention().field().equals(Fields.SEX))
        .filter(f -> isListed(age) || f.mention().span().start() >= age.mention().span().start())
        .filter(f -> f.mention().origin().id().equals("sex.noun"))
        .map(f -> f.mention().value() instanceof Coded c ? c.value() : "")
        .findFirst()
        .orElse("");
  }

  /** Whether two introductions may be of one person. */
  boolean isSame(Introduction other) {
    return Math.abs(years - other.years) < 0.5
        && (sex.isEmpty() || other.sex.isEmpty() || sex.equals(other.sex));
  }
}
