package org.casequote.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casequote.model.Field;
import org.casequote.model.Fields;

/** The counts over some articles. Immutable; cards add up, so that articles can be drawn again. */
public final class Scorecard {

  /** The name of the row over the six core fields. */
  static final String CORE_ROW = "CORE (six)";

  /** The name of the row over all fields. */
  static final String ALL_ROW = "ALL";

  private static final Set<Field<?>> CORE =
      Set.of(
          Fields.PRIMARY_SITE,
          Fields.TUMOR_SIZE,
          Fields.MITOTIC_COUNT,
          Fields.METASTATIC_SITE,
          Fields.SYSTEMIC_THERAPY,
          Fields.RESPONSE);

  private static final Scorecard EMPTY =
      new Scorecard(
          Collections.nCopies(Fields.ALL.size(), Tally.NONE),
          Collections.nCopies(Attribute.values().length, Share.NONE),
          Share.NONE,
          Share.NONE);

  private final List<Tally> fields;
  private final List<Share> attributes;
  private final Share patients;
  private final Share found;

  private Scorecard(List<Tally> fields, List<Share> attributes, Share patients, Share found) {
    this.fields = List.copyOf(fields);
    this.attributes = List.copyOf(attributes);
    this.patients = patients;
    this.found = found;
  }

  /** The counts of these articles. */
  public static Scorecard of(List<Marking> articles) {
    return sum(articles.stream().map(Scorecard::of).toList());
  }

  /** The counts of one article. */
  static Scorecard of(Marking article) {
    Map<Field<?>, Tally> fields = new LinkedHashMap<>();
    List<Share> attributes = new ArrayList<>(EMPTY.attributes);
    for (Verdict verdict : article.verdicts()) {
      fields.merge(verdict.field(), Tally.of(verdict), Tally::plus);
      count(verdict, attributes);
    }
    for (Alignment.Link link : article.links()) {
      count(link, attributes);
    }
    return new Scorecard(
        Fields.ALL.stream().map(field -> fields.getOrDefault(field, Tally.NONE)).toList(),
        attributes,
        Share.of(article.hasAllPatients()),
        Share.of(article.read() != null));
  }

  private static void count(Verdict verdict, List<Share> attributes) {
    if (verdict.gold() instanceof Claim gold && verdict.read() instanceof Claim read) {
      for (Attribute attribute : Attribute.values()) {
        if (attribute != Attribute.ALIVE && attribute.field().equals(verdict.field())) {
          count(attribute, attribute.isRight(gold, read), attributes);
        }
      }
    }
  }

  /** Whether the patient lives is asked of outcomes that are wrong, too. */
  private static void count(Alignment.Link link, List<Share> attributes) {
    List<Claim> gold = link.gold().counted(Fields.OUTCOME);
    List<Claim> read = link.read().counted(Fields.OUTCOME);
    if (!gold.isEmpty() && !read.isEmpty()) {
      boolean same = !Pairing.of(Fields.OUTCOME, gold, read).pairs().isEmpty();
      boolean right = same || Attribute.ALIVE.isRight(gold.getFirst(), read.getFirst());
      count(Attribute.ALIVE, right, attributes);
    }
  }

  private static void count(Attribute attribute, boolean right, List<Share> attributes) {
    attributes.set(attribute.ordinal(), attributes.get(attribute.ordinal()).plus(Share.of(right)));
  }

  /** The counts of several cards together. */
  static Scorecard sum(List<Scorecard> cards) {
    List<Tally> fields = new ArrayList<>(EMPTY.fields);
    List<Share> attributes = new ArrayList<>(EMPTY.attributes);
    Share patients = Share.NONE;
    Share found = Share.NONE;
    for (Scorecard card : cards) {
      for (int i = 0; i < fields.size(); i++) {
        fields.set(i, fields.get(i).plus(card.fields.get(i)));
      }
      for (int i = 0; i < attributes.size(); i++) {
        attributes.set(i, attributes.get(i).plus(card.attributes.get(i)));
      }
      patients = patients.plus(card.patients);
      found = found.plus(card.found);
    }
    return new Scorecard(fields, attributes, patients, found);
  }

  /** Every field's tally, then CORE and ALL. */
  public Map<String, Tally> rows() {
    Map<String, Tally> rows = new LinkedHashMap<>();
    for (Field<?> field : Fields.ALL) {
      rows.put(field.id(), field(field));
    }
    rows.put(CORE_ROW, core());
    rows.put(ALL_ROW, all());
    return rows;
  }

  /** The tally of one field. */
  public Tally field(Field<?> field) {
    return fields.get(Fields.ALL.indexOf(field));
  }

  /** The tally over the six core fields. */
  public Tally core() {
    return Fields.ALL.stream()
        .filter(CORE::contains)
        .map(this::field)
        .reduce(Tally.NONE, Tally::plus);
  }

  /** The tally over all fields. */
  public Tally all() {
    return fields.stream().reduce(Tally.NONE, Tally::plus);
  }

  /** How often an attribute of a right claim is right, too. */
  Share attribute(Attribute attribute) {
    return attributes.get(attribute.ordinal());
  }

  /** The articles with the right number of patients. */
  Share patients() {
    return patients;
  }

  /** The articles of the gold that were read at all. */
  Share found() {
    return found;
  }
}
