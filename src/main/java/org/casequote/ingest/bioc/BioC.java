package org.casequote.ingest.bioc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.ingest.xml.Xml;
import org.casequote.model.Report;
import org.w3c.dom.Element;

/**
 * Takes the passages out of an article in BioC, the exchange form of PubMed Central's text mining
 * collection, in XML and in JSON.
 */
public final class BioC {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BioC() {}

  /**
   * A stretch of text.
   *
   * @param facts what is told of it, by key: {@code section_type}, {@code type} …
   */
  record Passage(Map<String, String> facts, String text) {

    /** A fact, empty where it is not told. */
    String fact(String key) {
      return facts.getOrDefault(key, "");
    }
  }

  /** The report of a {@code <collection>} with one document. */
  public static Report xml(String id, Element collection) throws UnreadableException {
    List<Element> documents = Xml.children(collection, "document");
    checkOne(documents.size());
    List<Passage> passages = new ArrayList<>();
    for (Element passage : Xml.children(documents.getFirst(), "passage")) {
      Map<String, String> facts = new HashMap<>();
      for (Element fact : Xml.children(passage, "infon")) {
        facts.put(fact.getAttribute("key"), fact.getTextContent());
      }
      passages.add(new Passage(facts, text(passage)));
    }
    return BioCReport.of(id, passages);
  }

  /** The text of a passage, or of its sentences where it is parted into them. */
  private static String text(Element passage) {
    StringBuilder text = new StringBuilder();
    for (Element part : Xml.children(passage, "text", "sentence")) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(Xml.name(part).equals("text") ? part.getTextContent() : text(part));
    }
    return text.toString();
  }

  /** The report of a JSON text. */
  public static Report json(String id, String json) throws UnreadableException {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UnreadableException("damaged JSON: " + e.getOriginalMessage(), e);
    }
    JsonNode collection = root.isArray() && root.size() == 1 ? root.get(0) : root;
    JsonNode documents = collection.path("documents");
    if (documents.isMissingNode()) {
      throw new UnreadableException("unknown JSON: no BioC collection");
    }
    checkOne(documents.size());
    List<Passage> passages = new ArrayList<>();
    for (JsonNode passage : documents.get(0).path("passages")) {
      Map<String, String> facts = new HashMap<>();
      passage
          .path("infons")
          .properties()
          .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
      passages.add(new Passage(facts, text(passage)));
    }
    return BioCReport.of(id, passages);
  }

  private static String text(JsonNode passage) {
    if (!passage.path("text").asText().isEmpty()) {
      return passage.path("text").asText();
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode sentence : passage.path("sentences")) {
      text.append(text.isEmpty() ? "" : " ").append(sentence.path("text").asText());
    }
    return text.toString();
  }

  private static void checkOne(int documents) throws UnreadableException {
    if (documents == 0) {
      throw new UnreadableException("no text: an empty BioC collection");
    }
    if (documents > 1) {
      throw new UnreadableException(documents + " articles in one file: split it");
    }
  }
}
