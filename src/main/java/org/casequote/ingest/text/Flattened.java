package org.casequote.ingest.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.ingest.words.HeadingLine;

/**
 * Gives an article its headings back that was flattened to a single line, or whose headings were
 * run into the paragraphs below them: "INTRODUCTION. Tumours of …", "2 CASE REPORT A 45-year-old".
 *
 * <p>Corpora and exports often drop all line breaks: "… of the colon. Introduction Rectal cancer is
 * … Case report A 45-year-old man …". A heading is taken for one where its words stand behind the
 * end of a sentence, in the case of a heading, and a capital follows.
 */
final class Flattened {

  /** No paragraph of an article is as long as this. */
  private static final int LONG_LINE = 5000;

  private static final String WORDS =
      "abstract|summary|introduction|background|case reports?|case presentations?|case"
          + " descriptions?|case histor(?:y|ies)|case summar(?:y|ies)|case series|clinical"
          + " case|clinical presentation|presentation of (?:the )?case|patient and"
          + " observation|patient (?:information|presentation|history)|observation|materials? and"
          + " methods?|patients? and methods?|methods|results|discussion|comments?|discussion and"
          + " conclusions?|literature review|review of (?:the )?literature|conclusions?|learning"
          + " points|key ?words|references|bibliography|acknowledge?ments?|funding|conflicts? of"
          + " interests?|competing interests?|declaration of (?:competing|conflicting)"
          + " interests?|author contributions?|ethics statement|patient consent|informed"
          + " consent|consent|data availability(?: statement)?|figure legends?|case"
          + " (?:[1-9]|one|two|three|i{1,3}|iv)|patient (?:[1-9]|one|two|three)";

  private static final Pattern HEADING =
      Pattern.compile(
          "(?:^|(?<=[.!?:;)\\]”\"’] |[.!?]\\d{1,3} |[.!?]\\d{1,3}[,–-]\\d{1,3} |# ))(?:#{1,4}"
              + " )?(?:\\d{1,2}(?:\\.\\d{1,2})?[.)]? )?("
              + WORDS
              + ")(?:\\s?[.:–-])?(?= (?:[\\p{Lu}\\d(“\"]))",
          Pattern.CASE_INSENSITIVE);

  /**
   * The great parts are headings behind a title or a caption too, which end without a full stop.
   */
  private static final Pattern GREAT =
      Pattern.compile(
          "(?<!\\b(?:in|the|of|our|this|and|see|for|to|a|an|with|or|from|under) )(?<=\\S )"
              + "(Abstract|ABSTRACT|Introduction|INTRODUCTION|Background|BACKGROUND|Discussions?|DISCUSSION|Conclusions?|CONCLUSIONS?|References|REFERENCES|Case"
              + " (?:[Rr]eport|[Pp]resentation|[Dd]escription)|CASE"
              + " (?:REPORT|PRESENTATION|DESCRIPTION)|Acknowledge?ments?|ACKNOWLEDGE?MENTS?)(?:\\s?[.:])?(?="
              + " [\\p{Lu}\\d(\\[])");

  /** A heading run into its paragraph: with a mark behind it, or in capitals. */
  private static final Pattern RUN_IN =
      Pattern.compile(
          "(?:\\d{1,2}(?:\\.\\d{1,2})?[.)]? )?((?i:"
              + WORDS
              + "))(?:\\s?[.:–—-]|(?<=\\p{Lu}{4}))(?= ?[\\p{Lu}\\d(“\"].{60})");

  private static final Pattern BODY =
      Pattern.compile("(?i)introduction|background|case|discussion|comment");

  private static final Pattern STORY_TOLD =
      Pattern.compile("(?i)case|clinical|presentation|patient|observation");

  /** A journal's or an article's kind may stand in lines of their own above all parts. */
  private static final int HEAD = 3;

  /** The sentence that brings in a patient opens a paragraph. */
  private static final Pattern STORY =
      Pattern.compile(
          "(?<=[.!?)\\]] )(?=\\p{Lu}[^.!?]{0,80}\\b(?:\\d{1,3}|\\w{3,12})[-"
              + " ](?:year|month|week|day)s?[- ]old\\b)");

  /** A part has at least so much text under its heading. */
  private static final int LEAST_TEXT = 20;

  /** So many headings in a row with less are a menu. */
  private static final int MENU = 3;

  private record Heading(int start, int end, String words) {
    boolean isSame(Heading other) {
      return words.equalsIgnoreCase(other.words);
    }

    boolean is(String start) {
      return words.toLowerCase(Locale.ROOT).startsWith(start);
    }
  }

  private Flattened() {}

  /** The text with a line for each heading and each part; as it is where that is so already. */
  static String restored(String text) {
    List<Heading> runIns = runIns(text);
    if (runIns.size() > 1
        && runIns.stream().anyMatch(h -> STORY_TOLD.matcher(h.words()).lookingAt())
        && text.lines().filter(l -> !l.isBlank()).skip(HEAD).noneMatch(Flattened::isBody)) {
      return parted(text, runIns);
    }
    String[] lines = text.split("\n", -1);
    if (Arrays.stream(lines).allMatch(line -> line.length() < LONG_LINE)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 500);
    for (String line : lines) {
      out.append(line.length() < LONG_LINE ? line : parted(line)).append('\n');
    }
    return out.toString();
  }

  private static String parted(String line) {
    String plain = line.replace('\t', ' ').replace(" | ", " ");
    return parted(plain, headings(plain));
  }

  private static boolean isBody(String line) {
    return HeadingLine.known(line) > 0 && BODY.matcher(line).find();
  }

  private static String parted(String line, List<Heading> headings) {
    int opening = abstractEnd(headings);
    StringBuilder out = new StringBuilder(line.length() + 500);
    int at = 0;
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      out.append(paragraphs(line.substring(at, heading.start())));
      // A structured abstract has headings of its own, one level down.
      boolean within = i < opening && !heading.is("abstract");
      if (i == 0 && within) {
        out.append("\n\nAbstract");
      }
      // At the very start a mark would make a title of it.
      String mark = within ? "## " : out.isEmpty() ? "" : "# ";
      out.append("\n\n").append(mark).append(heading.words()).append("\n\n");
      at = heading.end();
    }
    return out.append(paragraphs(line.substring(at))).toString();
  }

  private static String paragraphs(String part) {
    return STORY.matcher(part).replaceAll("\n\n");
  }

  private static List<Heading> headings(String line) {
    List<Heading> out = new ArrayList<>();
    collect(HEADING, line, out);
    collect(GREAT, line, out);
    out.sort(Comparator.comparingInt(Heading::start));
    return withoutMenus(out);
  }

  /**
   * Web pages list their headings in a menu: headings with nothing under them, several in a row.
   */
  private static List<Heading> withoutMenus(List<Heading> headings) {
    List<Heading> out = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= headings.size(); i++) {
      boolean goesOn =
          i < headings.size() && headings.get(i).start() - headings.get(i - 1).end() < LEAST_TEXT;
      if (!goesOn) {
        List<Heading> run = headings.subList(from, i);
        if (run.size() < MENU) {
          out.addAll(run);
        } else if (run.subList(0, run.size() - 1).stream().anyMatch(run.getLast()::isSame)) {
          out.add(run.getLast()); // the menu has named it before: this one opens the part
        }
        from = i;
      }
    }
    return out;
  }

  private static List<Heading> runIns(String text) {
    List<Heading> out = new ArrayList<>();
    Matcher matcher = RUN_IN.matcher(text).useTransparentBounds(true);
    int line = 0;
    while (line < text.length()) {
      if (matcher.region(line, text.length()).lookingAt()) {
        add(matcher, out);
      }
      int end = text.indexOf('\n', line);
      line = end < 0 ? text.length() : end + 1;
    }
    return out;
  }

  private static void collect(Pattern pattern, String line, List<Heading> out) {
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      add(matcher, out);
    }
  }

  private static void add(Matcher found, List<Heading> out) {
    Heading heading = new Heading(found.start(), found.end(), found.group(1));
    boolean free =
        out.stream().allMatch(h -> h.end() <= heading.start() || heading.end() <= h.start());
    if (free && Character.isUpperCase(heading.words().charAt(0))) {
      out.add(heading);
    }
  }

  /**
   * How many of the headings belong to a structured abstract: those before the introduction, where
   * some part is named both before and after it.
   */
  private static int abstractEnd(List<Heading> headings) {
    int second = -1;
    for (int i = 1; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      boolean opens = heading.is("introduction") || heading.is("background");
      boolean again = headings.subList(0, i).stream().anyMatch(heading::isSame);
      if (opens && (second < 0 || again)) {
        second = i;
      }
    }
    if (second < 0) {
      return 0;
    }
    for (Heading early : headings.subList(0, second)) {
      for (Heading late : headings.subList(second, headings.size())) {
        if (early.is("abstract")
            || early.is(late.words().substring(0, 4).toLowerCase(Locale.ROOT))) {
          return second;
        }
      }
    }
    return 0;
  }
}
