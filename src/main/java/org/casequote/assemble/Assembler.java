package org.casequote.assemble;

import java.util.ArrayList;
import java.util.Collections;
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

  private static final Policy PERSONAL = (file, decided, out) -> Demographics.decide(file, out);

  private final List<Policy> policies;
  private final Confidence confidence;

  /** An assembler with a policy for every field. */
  public Assembler(Lexicon lexicon) {
    policies = new ArrayList<>(List.of(PERSONAL));
    policies.addAll(Policies.standard(lexicon));
    confidence = new Confidence(lexicon);
  }

  /** The records of an article's patients, in its order; none where it states nothing of any. */
  public List<CaseRecord> assemble(Annotations known) {
    List<Passage> passages = known.get(Layer.PASSAGES);
    List<Finding<?>> findings = known.get(Layer.FINDINGS);
    List<List<Fact<?>>> facts = bySentence(passages, findings);
    Patients patients = Patients.of(passages, findings, known.get(Layer.TABLES));
    boolean tumor = Neoplasm.isTold(passages, findings);
    List<CaseFile> files = new ArrayList<>();
    List<CaseRecord.Builder> records = new ArrayList<>();
    for (int patient = 1; patient <= patients.count(); patient++) {
      files.add(file(known, facts, patients, patient));
      records.add(CaseRecord.builder("case-" + patient));
    }
    // One policy after the other, and not one patient: what is done again at once is done faster.
    for (Policy policy : tumor ? policies : List.of(PERSONAL)) {
      for (int i = 0; i < files.size(); i++) {
        policy.decide(files.get(i), records.get(i).build(), records.get(i));
      }
    }
    return records.stream()
        .map(CaseRecord.Builder::build)
        .filter(record -> !record.fields().isEmpty())
        .toList();
  }

  private CaseFile file(
      Annotations known, List<List<Fact<?>>> facts, Patients patients, int patient) {
    List<Passage> passages = new ArrayList<>();
    Map<Field<?>, List<Fact<?>>> own = new HashMap<>();
    for (Passage passage : known.get(Layer.PASSAGES)) {
      if (patients.isAbout(passage, patient)) {
        passages.add(passage);
        for (Fact<?> fact : facts.get(passage.sentence().index())) {
          if (patients.isAbout(passage, fact.span(), patient)) {
            own.computeIfAbsent(fact.finding().mention().field(), f -> new ArrayList<>()).add(fact);
          }
        }
      }
    }
    OtherReasons.remove(own);
    return new CaseFile(confidence, known.report(), known.deadline(), passages, own);
  }

  /** The findings of each sentence. */
  private static List<List<Fact<?>>> bySentence(List<Passage> passages, List<Finding<?>> findings) {
    List<List<Fact<?>>> out = new ArrayList<>(Collections.nCopies(passages.size(), List.of()));
    int at = 0;
    for (Finding<?> finding : findings) {
      while (passages.get(at).sentence().span().end() <= finding.mention().span().start()) {
        at++;
      }
      if (out.get(at).isEmpty()) {
        out.set(at, new ArrayList<>());
      }
      out.get(at).add(fact(finding, passages.get(at)));
    }
    return out;
  }

  private static <V extends Value> Fact<V> fact(Finding<V> finding, Passage passage) {
    return new Fact<>(finding, passage);
  }
}
