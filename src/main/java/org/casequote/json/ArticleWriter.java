package org.casequote.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.casequote.model.Article;
import org.casequote.model.Bibliography;
import org.casequote.model.Box;
import org.casequote.model.CaseRecord;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Health;
import org.casequote.model.Place;
import org.casequote.model.Reading;
import org.casequote.model.Report;
import org.casequote.model.Section;
import org.casequote.model.Value;
import org.jspecify.annotations.Nullable;

/** Writes an article, key by key, in the order that the exchange form has. */
final class ArticleWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder().configure(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN, true).build();

  private final JsonGenerator out;
  private final Report report;

  private ArticleWriter(JsonGenerator out, Report report) {
    this.out = out;
    this.report = report;
  }

  static String line(Article article) {
    StringWriter line = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(line)) {
      new ArticleWriter(out, article.report()).article(article);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  private void article(Article article) throws IOException {
    out.writeStartObject();
    out.writeStringField("doc", article.report().id());
    document(article);
    out.writeArrayFieldStart("cases");
    for (CaseRecord patient : article.cases()) {
      patient(patient);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void document(Article article) throws IOException {
    Bibliography source = article.report().source();
    out.writeObjectFieldStart("document");
    out.writeStringField("path", article.input().path());
    out.writeStringField("sha256", article.input().sha256());
    optional("title", source.title());
    if (!source.authors().isEmpty()) {
      strings("authors", source.authors());
    }
    optional("journal", source.journal());
    if (source.year() != null) {
      out.writeNumberField("year", source.year());
    }
    optional("volume", source.volume());
    optional("pages", source.pages());
    optional("doi", source.doi());
    optional("pmid", source.pmid());
    optional("pmcid", source.pmcid());
    out.writeNumberField("characters", article.report().text().length());
    out.writeArrayFieldStart("sections");
    for (Section section : article.sections()) {
      section(section);
    }
    out.writeEndArray();
    health(article);
    strings("warnings", article.warnings());
    out.writeEndObject();
  }

  /** What counts sections is told again, for who looks at nothing else. */
  private void health(Article article) throws IOException {
    Health health = article.report().health();
    out.writeObjectFieldStart("health");
    out.writeNumberField("pages", health.pages());
    out.writeNumberField("blank_pages", health.blankPages());
    out.writeNumberField("columns", health.columns());
    out.writeFieldName("unmapped");
    number(BigDecimal.valueOf(health.unmapped()));
    out.writeBooleanField("ocr", health.ocr() != null);
    if (health.ocr() != null) {
      out.writeFieldName("ocr_confidence");
      number(BigDecimal.valueOf(health.ocr()));
    }
    out.writeNumberField("tables", health.tables());
    out.writeNumberField("tables_read", health.tablesRead());
    out.writeNumberField("sections", article.sections().size());
    out.writeNumberField(
        "sections_guessed", article.sections().stream().filter(Section::guessed).count());
    out.writeEndObject();
  }

  private void section(Section section) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", section.kind().label());
    out.writeStringField("heading", section.heading());
    out.writeNumberField("start", section.span().start());
    out.writeNumberField("end", section.span().end());
    if (section.guessed()) {
      out.writeBooleanField("guessed", true);
    }
    out.writeEndObject();
  }

  private void patient(CaseRecord patient) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", patient.id());
    for (Field<?> field : patient.fields()) {
      field(patient, field);
    }
    out.writeEndObject();
  }

  private <V extends Value> void field(CaseRecord patient, Field<V> field) throws IOException {
    out.writeArrayFieldStart(field.id());
    for (Reading<V> reading : patient.get(field).readings()) {
      out.writeStartObject();
      for (Map.Entry<String, Object> attribute : field.write().apply(reading.value()).entrySet()) {
        out.writeFieldName(attribute.getKey());
        attribute(attribute.getValue());
      }
      out.writeStringField("assertion", reading.assertion().label());
      out.writeFieldName("confidence");
      number(BigDecimal.valueOf(reading.confidence()).setScale(2, RoundingMode.HALF_UP));
      out.writeStringField("rule", reading.rule());
      out.writeArrayFieldStart("evidence");
      for (Evidence evidence : reading.evidence()) {
        evidence(evidence);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void evidence(Evidence evidence) throws IOException {
    out.writeStartObject();
    out.writeNumberField("start", evidence.span().start());
    out.writeNumberField("end", evidence.span().end());
    out.writeStringField("quote", evidence.quote());
    out.writeNumberField("page", evidence.page());
    out.writeStringField("section", evidence.section().label());
    if (!evidence.cues().isEmpty()) {
      strings("cues", evidence.cues());
    }
    if (evidence.ocr()) {
      out.writeBooleanField("ocr", true);
    }
    boxes(report.places(evidence.span()));
    out.writeEndObject();
  }

  /** Where the words stand: for each line its page and its box, in points from the top left. */
  private void boxes(List<Place> places) throws IOException {
    if (places.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("boxes");
    for (Place place : places) {
      Box box = place.box();
      out.writeStartArray();
      out.writeNumber(place.page());
      for (float side : new float[] {box.x(), box.y(), box.width(), box.height()}) {
        number(new BigDecimal(side).setScale(1, RoundingMode.HALF_UP));
      }
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private void attribute(Object value) throws IOException {
    switch (value) {
      case Double number -> number(BigDecimal.valueOf(number));
      case Integer number -> out.writeNumber(number);
      case List<?> list -> {
        out.writeStartArray();
        for (Object element : list) {
          attribute(element);
        }
        out.writeEndArray();
      }
      default -> out.writeString(value.toString());
    }
  }

  /** The shortest form: 30, not 30.0. */
  private void number(BigDecimal number) throws IOException {
    out.writeNumber(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
  }

  private void optional(String key, @Nullable String value) throws IOException {
    if (value != null) {
      out.writeStringField(key, value);
    }
  }

  private void strings(String key, List<String> values) throws IOException {
    out.writeArrayFieldStart(key);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }
}
