package org.casequote.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casequote.lexicon.Lexicon;
import org.casequote.model.CaseRecord;
import org.casequote.model.Field;
import org.casequote.model.Finding;
import org.casequote.model.Value;
import org.casequote.pipeline.Annotations;
import org.casequote.pipeline.Layer;
import org.casequote.pipeline.Passage;

/** Makes one record a patient of what the stages found. Immutable. */
public final class Assembler {

  private final List<Policy> policies;
  private final Confidence confidence;

  /** An assembler with a policy for every field. */
  public Assembler(Lexicon lexicon) {
    policies = Policies.standard(lexicon);
    confidence = new Confidence(lexicon);
  }

  /** The records of an article's patients, in its order; none where it states nothing of any. */
  public List<CaseRecord> assemble(Annotations known) {
    List<Passage> passages = known.get(Layer.PASSAGES);
    List<Finding<?>> findings = known.get(Layer.FINDINGS);
    List<Fact<?>> facts = facts(passages, findings);
    Patients patients = Patients.of(passages, findings, known.get(Layer.TABLES));
    boolean tumor = Neoplasm.isTold(passages, findings);
    List<CaseRecord> out = new ArrayList<>();
    for (int patient = 1; patient <= patients.count(); patient++) {
      CaseRecord record = record(known, facts, patients, patient, tumor);
      if (!record.fields().isEmpty()) {
        out.add(record);
      }
    }
    return out;
  }

  private CaseRecord record(
      Annotations known, List<Fact<?>> facts, Patients patients, int patient, boolean tumor) {
    List<Passage> passages = new ArrayList<>();
    for (Passage passage : known.get(Layer.PASSAGES)) {
      if (patients.isAbout(passage, patient)) {
        passages.add(passage);
      }
    }
    Map<Field<?>, List<Fact<?>>> own = new HashMap<>();
    for (Fact<?> fact : facts) {
      if (patients.isAbout(fact.passage(), fact.span(), patient)) {
        own.computeIfAbsent(fact.finding().mention().field(), f -> new ArrayList<>()).add(fact);
      }
    }
    OtherReasons.remove(own);
    CaseFile file = new CaseFile(confidence, known.report(), known.deadline(), passages, own);
    CaseRecord.Builder out = CaseRecord.builder("case-" + patient);
    Demographics.decide(file, out);
    if (tumor) {
      policies.forEach(policy -> policy.decide(file, out.build(), out));
    }
    return out.build();
  }

  /** The findings with their sentences. */
  private static List<Fact<?>> facts(List<Passage> passages, List<Finding<?>> findings) {
    List<Fact<?>> out = new ArrayList<>();
    int at = 0;
    for (Finding<?> finding : findings) {
      while (passages.get(at).sentence().span().end() <= finding.mention().span().start()) {
        at++;
      }
      out.add(fact(finding, passages.get(at)));
    }
    return out;
  }

  private static <V extends Value> Fact<V> fact(Finding<V> finding, Passage passage) {
    return new Fact<>(finding, passage);
  }
}
