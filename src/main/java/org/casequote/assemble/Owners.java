package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.assemble.PatientLabels.Label;
import org.casequote.lexicon.Search;
import org.casequote.pipeline.Passage;

/** Whom the stretches of one sentence are about. */
final class Owners {

  private static final int EVERYONE = 0;

  /** About every patient, or nobody knows. */
  static final Owners ALL = new Owners(List.of(new Stretch(0, EVERYONE)), true);

  /** About none of them in particular. */
  static final Owners NONE = new Owners(List.of(), false);

  private static final Search JOINT = Search.of("^\\s*(?:,|and|&|or|,\\s*and)\\s*$");
  private static final Pattern ROW =
      Pattern.compile(
          "^\\W*(?:(?:case|patient|pt|no)\\.?\\s*(?:no\\.?|#)?\\s*)?(\\d{1,2})\\s*(?:\\||$)",
          Pattern.CASE_INSENSITIVE);

  /** From an offset on: the patient meant. */
  private record Stretch(int from, int patient) {

    boolean isAbout(int one) {
      return patient == one || patient == EVERYONE;
    }
  }

  private final List<Stretch> stretches;
  private final boolean all;

  private Owners(List<Stretch> stretches, boolean all) {
    this.stretches = stretches;
    this.all = all;
  }

  static Owners of(int patient) {
    return new Owners(List.of(new Stretch(0, patient)), false);
  }

  /** Whether the words at an offset are about a patient. */
  boolean is(int at, int patient) {
    if (all) {
      return true;
    }
    boolean about = false;
    for (Stretch stretch : stretches) {
      about = stretch.from() <= at ? stretch.isAbout(patient) : about;
    }
    return about;
  }

  /** Whether any words are about a patient. */
  boolean anyIs(int patient) {
    boolean about = all;
    for (Stretch stretch : stretches) {
      about |= stretch.isAbout(patient);
    }
    return about;
  }

  /** By the labels and introductions within a sentence; without any, as the story goes. */
  static Owners within(
      Passage passage, List<Introduction> introductions, int count, Owners otherwise) {
    if (PatientLabels.everyone(passage)) {
      return ALL;
    }
    List<Label> labels =
        PatientLabels.in(passage).stream().filter(l -> l.number() <= count).toList();
    if (!labels.isEmpty()) {
      return labelled(passage.text(), labels);
    }
    if (introductions.size() == count) {
      List<Stretch> out = new ArrayList<>(List.of(new Stretch(0, EVERYONE)));
      for (int i = 0; i < count; i++) {
        out.add(new Stretch(introductions.get(i).start(), i + 1));
      }
      Introduction last = introductions.getLast();
      if (last.listed()) { // "aged 4, 7 and 11, with X": what follows is about all of them
        out.add(new Stretch(last.start() + 1, EVERYONE));
      }
      return new Owners(out, false);
    }
    return otherwise;
  }

  /** By the persons whom a sentence describes, as the story knows them; else about everyone. */
  static Owners introduced(List<Introduction> introductions, Telling story) {
    List<Stretch> out = new ArrayList<>();
    for (Introduction person : introductions) {
      int number = story.numberOf(person);
      if (number > 0) {
        out.add(new Stretch(out.isEmpty() ? 0 : person.start(), number));
      }
    }
    return out.isEmpty() ? ALL : new Owners(out, false);
  }

  private static Owners labelled(String text, List<Label> labels) {
    List<Stretch> out = new ArrayList<>();
    if (!labels.getFirst().behind()) {
      out.add(new Stretch(0, labels.getFirst().number()));
    }
    int from = 0;
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      boolean joint =
          i > 0 && JOINT.isIn(text.substring(labels.get(i - 1).span().end(), label.span().start()));
      if (joint) {
        return ALL;
      }
      // "A man (case 1) and a woman (case 2)": in brackets a label speaks of what it follows.
      out.add(new Stretch(label.behind() ? from : label.span().start(), label.number()));
      from = label.span().end();
    }
    return new Owners(out, false);
  }

  /** A table's row is about the patient whose number it starts with. */
  static Owners row(String text, int count) {
    Matcher matcher = ROW.matcher(text);
    if (matcher.find()) {
      int number = Integer.parseInt(matcher.group(1));
      return number >= 1 && number <= count ? of(number) : NONE;
    }
    return NONE;
  }
}
