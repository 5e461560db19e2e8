package org.casequote.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.casequote.model.Assertion;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;

/** Reads the marks of one document, as the annotation tool brat writes them. */
final class BratReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};
  private static final String SENTENCE = "Sentence";

  /** A stretch of text with its type: {@code T1 ⇥ histology 37 68 ⇥ words}. */
  private record Mark(String type, Span span) {}

  private final Map<String, Mark> marks = new LinkedHashMap<>();
  private final Map<String, String> notes = new HashMap<>();
  private final Map<String, Map<String, String>> attributes = new HashMap<>();

  private BratReader() {}

  static AnnotatedDocument read(String id, String text, Path file) throws IOException {
    BratReader reader = new BratReader();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      try {
        reader.take(line, text);
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
      }
    }
    try {
      return reader.document(id, text);
    } catch (IllegalArgumentException | NoSuchElementException | JsonProcessingException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private void take(String line, String text) {
    String[] parts = line.split("\t", 3);
    String[] words = parts[1].split(" ");
    switch (line.charAt(0)) {
      case 'T' -> {
        Span span = new Span(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
        if (!span.of(text).equals(parts[2])) {
          throw new IllegalArgumentException("the text at " + span + " is " + span.of(text));
        }
        marks.put(parts[0], new Mark(words[0], span));
      }
      case 'A' ->
          attributes.computeIfAbsent(words[1], t -> new HashMap<>()).put(words[0], words[2]);
      case '#' -> notes.put(words[1], parts[2]);
      default -> throw new IllegalArgumentException("no such kind of mark: " + parts[0]);
    }
  }

  private AnnotatedDocument document(String id, String text) throws JsonProcessingException {
    List<AnnotatedSentence> sentences = new ArrayList<>();
    List<AnnotatedFinding> findings = new ArrayList<>();
    for (Map.Entry<String, Mark> entry : marks.entrySet()) {
      Mark mark = entry.getValue();
      if (mark.type().equals(SENTENCE)) {
        sentences.add(sentence(entry.getKey(), mark.span()));
      } else {
        findings.add(finding(entry.getKey(), mark));
      }
    }
    sentences.sort((a, b) -> a.span().compareTo(b.span()));
    findings.sort((a, b) -> a.span().compareTo(b.span()));
    return new AnnotatedDocument(id, text, sentences, findings);
  }

  private AnnotatedSentence sentence(String mark, Span span) {
    return new AnnotatedSentence(
        span,
        SectionKind.ofLabel(attribute(mark, "Section")),
        attribute(mark, "Subject").equals("patient"));
  }

  private AnnotatedFinding finding(String id, Mark mark) throws JsonProcessingException {
    Field<?> field = Fields.byId(mark.type()).orElseThrow();
    String note = Optional.ofNullable(notes.get(id)).orElseThrow();
    return new AnnotatedFinding(
        mark.span(),
        field,
        field.read().apply(JSON.readValue(note, ATTRIBUTES)),
        Assertion.ofLabel(attribute(id, "Assertion")));
  }

  private String attribute(String mark, String name) {
    String value = attributes.getOrDefault(mark, Map.of()).get(name);
    if (value == null) {
      throw new IllegalArgumentException(mark + " has no " + name);
    }
    return value;
  }
}
