package org.casequote.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casequote.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * Why one claim is wrong.
 *
 * @param verdict the claim, or a right one of which an attribute is wrong
 * @param cause why
 * @param attribute what is wrong of a claim that is right, {@code null} of one that is not
 * @param near the claim of the other side that explains it, where there is one
 */
record Diagnosis(
    Verdict verdict, Cause cause, @Nullable Attribute attribute, @Nullable Claim near) {

  /** What is wrong with an article, claim by claim. */
  static List<Diagnosis> of(Marking article) {
    List<Diagnosis> out = new ArrayList<>();
    for (Verdict verdict : article.verdicts()) {
      if (verdict.gold() instanceof Claim gold && verdict.read() instanceof Claim read) {
        out.addAll(attributes(verdict, gold, read));
      } else if (verdict.gold() instanceof Claim gold) {
        out.add(missed(verdict, gold, article));
      } else if (verdict.read() instanceof Claim read) {
        out.add(invented(verdict, read, article));
      }
    }
    return out;
  }

  private static List<Diagnosis> attributes(Verdict verdict, Claim gold, Claim read) {
    List<Diagnosis> out = new ArrayList<>();
    for (Attribute attribute : Attribute.values()) {
      if (attribute.field().equals(verdict.field()) && !attribute.isRight(gold, read)) {
        Cause cause = attribute == Attribute.TOPOGRAPHY ? Cause.WRONG_CODE : Cause.WRONG_ATTRIBUTE;
        out.add(new Diagnosis(verdict, cause, attribute, read));
      }
    }
    return out;
  }

  private static Diagnosis missed(Verdict verdict, Claim gold, Marking article) {
    Field<?> field = verdict.field();
    Patient own = verdict.link().read();
    for (Claim read : own.all(field)) {
      if (!read.isAffirmed() && FieldScorer.same(field, gold, read)) {
        return new Diagnosis(verdict, Cause.WRONG_ASSERTION, null, read);
      }
    }
    List<Claim> others =
        others(article.read(), own).flatMap(p -> p.counted(field).stream()).toList();
    for (Claim read : others) {
      if (FieldScorer.same(field, gold, read)) {
        return new Diagnosis(verdict, Cause.WRONG_PATIENT, null, read);
      }
    }
    for (Claim read : wrong(article, verdict)) {
      if (Likeness.holds(field, gold, read)) {
        return new Diagnosis(verdict, Likeness.cause(field), null, read);
      }
    }
    return new Diagnosis(verdict, Cause.NOT_FOUND, null, null);
  }

  private static Diagnosis invented(Verdict verdict, Claim read, Marking article) {
    Field<?> field = verdict.field();
    List<Claim> others =
        others(article.gold(), verdict.link().gold())
            .flatMap(p -> p.counted(field).stream())
            .toList();
    for (Claim gold : others) {
      if (FieldScorer.same(field, gold, read)) {
        return new Diagnosis(verdict, Cause.WRONG_PATIENT, null, gold);
      }
    }
    for (Claim gold : wrong(article, verdict)) {
      if (Likeness.holds(field, gold, read)) {
        return new Diagnosis(verdict, Likeness.cause(field), null, gold);
      }
    }
    return new Diagnosis(verdict, Cause.INVENTED, null, null);
  }

  private static Stream<Patient> others(@Nullable Chart chart, Patient own) {
    return chart == null ? Stream.of() : chart.patients().stream().filter(p -> p != own);
  }

  /** The claims of the other side about the same field and patient that are wrong, too. */
  private static List<Claim> wrong(Marking article, Verdict verdict) {
    List<Claim> out = new ArrayList<>();
    for (Verdict other : article.verdicts()) {
      if (other.link() == verdict.link()
          && other.field().equals(verdict.field())
          && !other.isRight()) {
        Claim claim = verdict.gold() == null ? other.gold() : other.read();
        if (claim != null) {
          out.add(claim);
        }
      }
    }
    return out;
  }
}
