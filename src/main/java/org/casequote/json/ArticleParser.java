package org.casequote.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.casequote.model.Article;
import org.casequote.model.Assertion;
import org.casequote.model.Bibliography;
import org.casequote.model.CaseRecord;
import org.casequote.model.Evidence;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Health;
import org.casequote.model.Reading;
import org.casequote.model.Report;
import org.casequote.model.Section;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.casequote.model.Value;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ArticleWriter} wrote. */
final class ArticleParser {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

  private ArticleParser() {}

  static Article article(String line, String text) {
    JsonNode root = tree(line);
    JsonNode document = required(root, "document");
    Report report =
        new Report(
            string(root, "doc"),
            source(document),
            text,
            List.of(),
            health(document.path("health")));
    return new Article(
        new Article.Input(string(document, "path"), string(document, "sha256")),
        report,
        elements(document, "sections").map(ArticleParser::section).toList(),
        elements(root, "cases").map(ArticleParser::patient).toList(),
        strings(document, "warnings"));
  }

  private static JsonNode tree(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Bibliography source(JsonNode document) {
    JsonNode year = document.get("year");
    return new Bibliography(
        optional(document, "title"),
        strings(document, "authors"),
        optional(document, "journal"),
        year == null ? null : Integer.valueOf(year.asInt()),
        optional(document, "volume"),
        optional(document, "pages"),
        optional(document, "doi"),
        optional(document, "pmid"),
        optional(document, "pmcid"));
  }

  private static Health health(JsonNode node) {
    return new Health(
        node.path("pages").asInt(),
        node.path("blank_pages").asInt(),
        node.path("columns").asInt(),
        node.path("unmapped").asDouble(),
        node.hasNonNull("ocr_confidence") ? node.get("ocr_confidence").asDouble() : null,
        node.path("tables").asInt(),
        node.path("tables_read").asInt());
  }

  private static Section section(JsonNode node) {
    return new Section(
        SectionKind.ofLabel(string(node, "kind")),
        string(node, "heading"),
        span(node),
        node.path("guessed").asBoolean());
  }

  private static CaseRecord patient(JsonNode node) {
    CaseRecord.Builder patient = CaseRecord.builder(string(node, "id"));
    Fields.ALL.forEach(field -> put(patient, field, node));
    return patient.build();
  }

  private static <V extends Value> void put(
      CaseRecord.Builder patient, Field<V> field, JsonNode node) {
    patient.put(field, elements(node, field.id()).map(e -> reading(field, e)).toList());
  }

  private static <V extends Value> Reading<V> reading(Field<V> field, JsonNode node) {
    return new Reading<>(
        field.read().apply(JSON.convertValue(node, ATTRIBUTES)),
        Assertion.ofLabel(string(node, "assertion")),
        required(node, "confidence").asDouble(),
        string(node, "rule"),
        elements(node, "evidence").map(ArticleParser::evidence).toList());
  }

  private static Evidence evidence(JsonNode node) {
    return new Evidence(
        span(node),
        string(node, "quote"),
        required(node, "page").asInt(),
        SectionKind.ofLabel(string(node, "section")),
        strings(node, "cues"),
        node.path("ocr").asBoolean());
  }

  private static Span span(JsonNode node) {
    return new Span(required(node, "start").asInt(), required(node, "end").asInt());
  }

  private static JsonNode required(JsonNode node, String key) {
    JsonNode value = node.get(key);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("no \"" + key + "\" in " + shortened(node));
    }
    return value;
  }

  private static String shortened(JsonNode node) {
    String json = node.toString();
    return json.length() <= 80 ? json : json.substring(0, 80) + "…";
  }

  private static String string(JsonNode node, String key) {
    return required(node, key).asText();
  }

  private static @Nullable String optional(JsonNode node, String key) {
    return node.hasNonNull(key) ? node.get(key).asText() : null;
  }

  private static List<String> strings(JsonNode node, String key) {
    return elements(node, key).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> elements(JsonNode node, String key) {
    return StreamSupport.stream(node.path(key).spliterator(), false);
  }
}
