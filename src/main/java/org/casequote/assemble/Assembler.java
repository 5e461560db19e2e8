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

  private final List<Policy<?>> policies;
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
    Patients patients = Patients.of(passages, findings, known.get(Layer.TABLES));
    boolean tumor = Neoplasm.isTold(passages, findings);
    List<CaseRecord> out = new ArrayList<>();
    for (int patient = 1; patient <= patients.count(); patient++) {
      CaseRecord record = record(known, patients, patient, tumor);
      if (!record.fields().isEmpty()) {
        out.add(record);
      }
    }
    return out;
  }

  private CaseRecord record(Annotations known, Patients patients, int patient, boolean tumor) {
    List<Passage> passages = known.get(Layer.PASSAGES);
    List<Passage> own = passages.stream().filter(p -> patients.isAbout(p, patient)).toList();
    Map<Field<?>, List<Fact<?>>> facts = new HashMap<>();
    int at = 0;
    for (Finding<?> finding : known.get(Layer.FINDINGS)) {
      int start = finding.mention().span().start();
      while (passages.get(at).sentence().span().end() <= start) {
        at++;
      }
      if (patients.isAbout(passages.get(at), finding.mention().span(), patient)) {
        facts
            .computeIfAbsent(finding.mention().field(), f -> new ArrayList<>())
            .add(fact(finding, passages.get(at)));
      }
    }
    OtherReasons.remove(facts);
    CaseFile file = new CaseFile(confidence, known.report(), known.deadline(), own, facts);
    CaseRecord.Builder out = CaseRecord.builder("case-" + patient);
    for (Policy<?> policy : policies) {
      if (tumor || !Neoplasm.isNeededFor(policy.field())) {
        policy.decide(file, out.build(), out);
      }
    }
    return out.build();
  }

  private static <V extends Value> Fact<V> fact(Finding<V> finding, Passage passage) {
    return new Fact<>(finding, passage);
  }
}
