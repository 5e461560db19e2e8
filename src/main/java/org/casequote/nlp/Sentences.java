package org.casequote.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.casequote.lexicon.Search;
import org.casequote.model.Span;

/** OpenNLP's sentence detector, mended for medical prose. Immutable; share it between threads. */
public final class Sentences {

  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  /** Abbreviations whose full stop ends no sentence, in lower case without it. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "al", "vs", "i.v", "p.o", "s.c", "i.m", "e.g", "i.e", "cf", "dr", "prof", "mr", "mrs",
          "approx", "viz", "resp", "incl", "ed", "eds", "spp", "q.d", "b.i.d", "t.i.d", "dept");

  /** Abbreviations whose full stop ends no sentence where a number follows. */
  private static final Set<String> BEFORE_NUMBER =
      Set.of("no", "nos", "fig", "figs", "ref", "refs", "tab", "vol", "eq", "case", "st", "ca");

  /** A full stop between a lower-case word and a capital with no space: a lost sentence end. */
  private static final String GLUED = "(?<=[a-z)\\]\\d]{2}[.!?])(?=[A-Z][a-z])";

  /**
   * References behind a full stop hide the end of a sentence: "in most.[3,4] Here", and, printed
   * above the line and so glued to it, "beyond 3 cm.7,12 We".
   */
  private static final String CITED =
      "[.!?] ?\\[\\d{1,3}[\\d,;– -]{0,20}]\\s(?=[A-Z])"
          + "|(?<=[a-z)%”\"]{2})(?<!\\b(?i:fig|figs|no|nos|ref|refs|tab|vs|vol|eq|st|ca|pp?))"
          + "[.!?]\\d{1,3}(?:[,;–-]\\s?\\d{1,3}){0,8}\\s(?=[A-Z])";

  /**
   * A name that ends in a number hides it too: "nor HER 2. The diagnosis", not "Case 2. The". The
   * name is looked for behind the digit, for most words of a text might be one.
   */
  private static final String NUMBERED =
      "(?<=\\b(?!(?i:fig|figs|figure|table|case|patient|no|step|ref)\\b)[A-Za-z]{1,60}[-"
          + " ]?\\d?)\\d\\.\\s"
          + "(?=(?:The|This|These|There|It|He|She|His|Her|We|A|An|On|In|After|At)\\s[a-z])";

  /** The ends of sentences that the detector does not find. */
  private static final Search MISSED = Search.of(GLUED + "|" + CITED + "|" + NUMBERED);

  private final SentenceModel model;

  private Sentences(SentenceModel model) {
    this.model = model;
  }

  /** The detector with the model that Apache OpenNLP publishes for English. */
  public static Sentences standard() {
    return Holder.STANDARD;
  }

  private static final class Holder {
    static final Sentences STANDARD = load();
  }

  private static Sentences load() {
    try (InputStream in = Sentences.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IOException("no sentence model " + MODEL + " on the class path");
      }
      return new Sentences(new SentenceModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentences of a paragraph: in order, without the space around them. */
  public List<Span> split(String paragraph) {
    List<Span> out = new ArrayList<>();
    // The detector keeps state while it runs, so each call has its own; making one is cheap.
    for (opennlp.tools.util.Span found : new SentenceDetectorME(model).sentPosDetect(paragraph)) {
      Span span = new Span(found.getStart(), found.getEnd());
      if (!out.isEmpty() && isOneSentence(paragraph, out.getLast(), span)) {
        out.set(out.size() - 1, out.getLast().union(span));
      } else {
        out.add(span);
      }
    }
    return cut(paragraph, out);
  }

  /** Whether the boundary between two found sentences is none. */
  private static boolean isOneSentence(String text, Span before, Span after) {
    char first = text.charAt(after.start());
    if (Character.isLowerCase(first) && text.charAt(before.end() - 1) != '!') {
      return true;
    }
    int end = before.end();
    if (text.charAt(end - 1) != '.') {
      return !"?!:;\"”)]".contains(text.substring(end - 1, end)) && !Character.isUpperCase(first);
    }
    int start = end - 1;
    while (start > before.start() && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    int letters = start;
    while (letters < end - 1 && "([".indexOf(text.charAt(letters)) >= 0) {
      letters++;
    }
    String word = text.substring(letters, end - 1);
    String lower = word.toLowerCase(Locale.ROOT);
    if (ABBREVIATIONS.contains(lower)
        || BEFORE_NUMBER.contains(lower) && Character.isDigit(first)) {
      return true;
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial && Character.isUpperCase(first) && start > before.start();
  }

  /** Cuts at the places of sentences' ends that were not found. */
  private static List<Span> cut(String text, List<Span> sentences) {
    List<Span> places = MISSED.all(text);
    if (places.isEmpty()) {
      return sentences;
    }
    List<Span> out = new ArrayList<>();
    for (Span sentence : sentences) {
      int start = sentence.start();
      for (Span place : places) {
        if (place.end() > start && place.end() < sentence.end()) {
          boolean space = Character.isWhitespace(text.charAt(place.end() - 1));
          out.add(new Span(start, space ? place.end() - 1 : place.end()));
          start = place.end();
        }
      }
      out.add(new Span(start, sentence.end()));
    }
    return out;
  }
}
