package org.casequote.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An article written by hand for a test. Quotes are looked up in its text, so that the evidence of
 * its readings always stands where it says.
 *
 * <pre>{@code
 * Article article =
 *     new Draft("thigh")
 *         .title("A tumour of the thigh")
 *         .paragraph(SectionKind.CASE, "The man was 54 years old.")
 *         .patient(p -> p.affirmed(Fields.AGE, Quantity.of(54), "54 years old"))
 *         .article();
 * }</pre>
 */
public final class Draft {

  private final String doc;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<CaseRecord> cases = new ArrayList<>();
  private Bibliography source = Bibliography.UNKNOWN;
  private String path;
  private String sha256;

  /** Starts an article that was read from {@code DOC.txt}. */
  public Draft(String doc) {
    this.doc = doc;
    this.path = doc + ".txt";
    this.sha256 = "sha-of-" + doc;
  }

  /** Says where it was read from, and what its bytes hash to. */
  public Draft from(String path, String sha256) {
    this.path = path;
    this.sha256 = sha256;
    return this;
  }

  /** Sets what identifies it. */
  public Draft source(@Nullable String title, @Nullable String journal, @Nullable Integer year) {
    source =
        new Bibliography(title, List.of(), journal, year, null, null, "10.9999/" + doc, null, null);
    return this;
  }

  /** Sets what identifies it. */
  public Draft source(Bibliography other) {
    source = other;
    return this;
  }

  /** Appends the title. */
  public Draft title(String words) {
    source(words, null, null);
    return append(BlockKind.TITLE, SectionKind.TITLE, words);
  }

  /** Appends a paragraph that is a section of its own. */
  public Draft paragraph(SectionKind kind, String words) {
    return append(BlockKind.PARAGRAPH, kind, words);
  }

  private Draft append(BlockKind kind, SectionKind section, String words) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    Span span = new Span(text.length(), text.length() + words.length());
    text.append(words);
    blocks.add(new Block(kind, 0, 1 + blocks.size() / 3, null, span));
    sections.add(new Section(section, "", span, false));
    return this;
  }

  /** Adds a patient. */
  public Draft patient(Consumer<Patient> told) {
    Patient patient = new Patient();
    told.accept(patient);
    cases.add(patient.record("case-" + (cases.size() + 1)));
    return this;
  }

  /** The finished article. */
  public Article article() {
    Report report = new Report(doc, source, text.toString(), blocks);
    return new Article(new Article.Input(path, sha256), report, sections, cases, List.of());
  }

  /** What is told of one patient. */
  public final class Patient {
    private final Map<Field<?>, List<Reading<?>>> readings = new LinkedHashMap<>();

    /** The article says so. */
    public <V extends Value> Patient affirmed(Field<V> field, V value, String quote) {
      return reading(field, value, Assertion.AFFIRMED, quote);
    }

    /** The article says it in another way. */
    public <V extends Value> Patient reading(
        Field<V> field, V value, Assertion assertion, String quote) {
      int at = text.indexOf(quote);
      Span span = new Span(at, at + quote.length());
      Section section =
          sections.stream().filter(s -> s.span().contains(span)).findFirst().orElseThrow();
      Evidence evidence = new Evidence(span, quote, 1, section.kind(), List.of());
      readings
          .computeIfAbsent(field, f -> new ArrayList<>())
          .add(new Reading<>(value, assertion, 0.9, "test." + field.id(), List.of(evidence)));
      return this;
    }

    private CaseRecord record(String id) {
      CaseRecord.Builder record = CaseRecord.builder(id);
      readings.keySet().forEach(field -> put(record, field));
      return record.build();
    }

    @SuppressWarnings("unchecked") // reading() pairs each field with readings of its own type
    private <V extends Value> void put(CaseRecord.Builder record, Field<V> field) {
      record.put(field, (List<Reading<V>>) (List<?>) readings.get(field));
    }
  }
}
