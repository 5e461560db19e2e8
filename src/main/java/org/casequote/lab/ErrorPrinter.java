package org.casequote.lab;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casequote.model.Field;
import org.casequote.model.Fields;

/** Prints what is wrong, grouped by field and cause. */
public final class ErrorPrinter {

  private static final Set<String> NO_ATTRIBUTES =
      Set.of("assertion", "confidence", "rule", "evidence");

  private final PrintWriter out;

  /** A printer to this stream. */
  public ErrorPrinter(PrintWriter out) {
    this.out = out;
  }

  /** Prints the errors of these articles in some of the fields. */
  public void print(List<Marking> articles, List<Field<?>> fields) {
    List<Diagnosis> all = articles.stream().flatMap(a -> Diagnosis.of(a).stream()).toList();
    for (Field<?> field : Fields.ALL) {
      if (fields.contains(field)) {
        print(field, all.stream().filter(d -> d.verdict().field().equals(field)).toList());
      }
    }
  }

  private void print(Field<?> field, List<Diagnosis> errors) {
    Map<Cause, List<Diagnosis>> groups = new EnumMap<>(Cause.class);
    for (Diagnosis error : errors) {
      groups.computeIfAbsent(error.cause(), cause -> new ArrayList<>()).add(error);
    }
    groups.forEach((cause, group) -> {
      out.print("\n" + field.id() + ", " + cause.label() + ": " + group.size() + "\n");
      group.forEach(error -> out.print("  " + describe(error) + "\n"));
    });
  }

  private static String describe(Diagnosis error) {
    Claim gold = error.verdict().gold();
    Claim read = error.verdict().read();
    StringBuilder line = new StringBuilder(error.verdict().doc() + "\t");
    if (error.attribute() != null) {
      line.append(error.attribute().id());
    } else {
      line.append(read == null ? "missed" : "invented");
    }
    if (gold != null) {
      line.append("\tgold ").append(attributes(gold));
    }
    if (read != null) {
      line.append("\tread ").append(told(read));
    }
    if (error.near() != null && error.attribute() == null) {
      line.append(read == null ? "\tread " : "\tgold ").append(told(error.near()));
    }
    return line.toString();
  }

  /** A claim with its rule and quote, where it was read. */
  private static String told(Claim claim) {
    StringBuilder told = new StringBuilder(attributes(claim));
    if (!claim.isAffirmed()) {
      told.append(' ').append(claim.assertion());
    }
    if (claim.evidences() > 0) {
      told.append(" by ").append(claim.rule()).append(": \"");
      told.append(claim.json().path("evidence").path(0).path("quote").asText());
      told.append('"');
    }
    return told.toString().replaceAll("\\s", " ");
  }

  /** What a claim says, without how it came to be. */
  static String attributes(Claim claim) {
    return claim.json() instanceof ObjectNode object
        ? object.deepCopy().remove(NO_ATTRIBUTES).toString()
        : claim.json().toString();
  }
}
