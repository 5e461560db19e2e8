package org.casequote.ingest.words;

import java.util.regex.Pattern;

/** The usual names of the parts of an article, as a line of their own. */
public final class SectionNames {

  private static final String NUMBER = "(?:(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}|[IVX]{1,4})[.)]?\\s+)?";

  private static final Pattern NAME =
      Pattern.compile(
          NUMBER
              + "(?i:abstract|summary|synopsis|introduction|(?:background|objectives?|purpose|aims?)|(?:our"
              + " |the |clinical )?case(?:"
              + " (?:reports?|presentations?|descriptions?|stud(?:y|ies)|series|history|histories|summary|[0-9]{1,2}|[IVX]{1,4}))?|(?:clinical"
              + " )?(?:history|findings|presentation)|report of (?:a |the )?cases?|presentation of"
              + " (?:a |the )?cases?|(?:materials?|patients?) and methods?|methods?|results?(?: and"
              + " discussion)?|(?:discussion|comments?)(?: and (?:conclusions?|review of (?:the"
              + " )?literature))?|(?:review of (?:the )?literature|literature"
              + " review)|conclusions?|concluding remarks|references?|bibliography|literature(?:"
              + " cited)?|acknowledge?ments?|(?:declaration of )?(?:conflicts?"
              + " of|competing|conflicting) interests?(?: statement)?|(?:patient(?:'s|\u2019s)?"
              + " |informed )?consent(?: for publication)?|funding(?:"
              + " sources?)?|disclosures?|abbreviations?|authors?(?:'|\u2019)?s?"
              + " contributions?|additional information|(?:figure )?legends?(?: to"
              + " figures)?|appendix|learning points|ethic(?:s|al)"
              + " (?:approval|statement))\\s?[:.]?");

  private static final Pattern REFERENCES =
      Pattern.compile(
          NUMBER
              + "(?i:references?(?: and notes)?|bibliography|literature(?: cited)?|works"
              + " cited)\\s?[:.]?");

  private SectionNames() {}

  /** Whether a line is nothing but a section's usual name. */
  public static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() < 70
        && (!Character.isLowerCase(text.charAt(0)) || isWord(text))
        && NAME.matcher(text).matches();
  }

  /** Whether a text is one word, and not the last of a sentence. */
  private static boolean isWord(String text) {
    return text.indexOf(' ') < 0 && !text.endsWith(".");
  }

  /** Whether a line is the heading of the list of references. */
  public static boolean isReferences(String text) {
    return isName(text) && REFERENCES.matcher(text).matches();
  }
}
