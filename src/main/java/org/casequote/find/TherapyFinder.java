package org.casequote.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.casequote.model.Value.Regimen;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;

/**
 * Systemic treatments: drugs that stand together are one regimen, named combinations are expanded,
 * and words such as "chemotherapy" without drugs give an unnamed one.
 *
 * <p>The rule that a mention is marked with says how it is stated: {@code therapy.given} beside a
 * word of giving, {@code therapy.named} where its effect or its place bears it out, and {@code
 * therapy.mentioned} where nothing does; {@code therapy.unnamed} for words without drugs, {@code
 * therapy.unnamed-given} beside a word of giving, and {@code therapy.unnamed-next} where it is also
 * told apart from drugs in the same sentence; {@code therapy.conditional} for drugs that treat a
 * tumour only within a regimen; {@code therapy.other-illness} beside an illness that is none;
 * {@code therapy.cycles} for a count of cycles of what was told before.
 */
final class TherapyFinder implements Finder {

  private static final Wordings WORDINGS = Wordings.of(TherapyFinder.class);

  /** Words that part an unnamed treatment from the drugs named behind it. */
  private static final Search BEFORE_NAMED = WORDINGS.search("before-named");

  /** Words that part an unnamed treatment from the drugs named before it. */
  private static final Search AFTER_NAMED = WORDINGS.search("after-named");

  /** "After chemotherapy, she took": what opens the sentence was before what follows the comma. */
  private static final Search OPENS_WITH = WORDINGS.search("opens-with");

  /** "This second-line chemotherapy": one that has been told already. */
  private static final Search AGAIN = WORDINGS.search("again");

  /** What makes of a treatment's name a remark about it. */
  private static final Search REMARK = WORDINGS.search("remark");

  /** "Trastuzumab-containing chemotherapy": a part of something larger. */
  private static final Search CONTAINING =
      Search.ignoringCase("^[- ](?:containing|based|including)\\b");

  /** "VAC, vincristine; CT, computed tomography": the legend of a figure or table. */
  private static final Search LEGEND =
      Search.of(
          "\\babbreviations?\\s*:|(?:(?:^|[;.]\\s)\\s*[A-Z][\\w/+-]{0,9}\\s*[,:=]\\s[^;.]{3,70}){2}");

  /** "For her lymphoma": what stands behind a drug beside another illness. */
  private static final Search FOR = WORDINGS.search("for");

  /** Words that state a systemic treatment only where they are said to have been given. */
  private static final Pattern VAGUE = WORDINGS.pattern("vague");

  /** A dose, a way of giving or a span of time, which only what was given has. */
  private static final Search DOSED = WORDINGS.search("dosed");

  /** How far off a dose may stand, in characters. */
  private static final int TO_DOSE = 25;

  /** How far off a count of cycles may stand to be quoted with the drugs. */
  private static final int QUOTED = 5;

  private static final Kind[] TREATMENTS = {
    Kind.DRUG, Kind.REGIMEN, Kind.DRUG_ABBREVIATION, Kind.THERAPY
  };

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    if (passage.has(TREATMENTS) || passage.isShown("cycles")) {
      treatments(passage, out);
    }
  }

  private static void treatments(Passage passage, Consumer<Mention<?>> out) {
    List<AgentGroup> groups = AgentGroup.in(passage);
    List<Term> unnamed =
        passage.terms(Kind.THERAPY).stream()
            .filter(t -> t.entry().is("role", "systemic"))
            .filter(t -> groups.stream().noneMatch(g -> g.span().overlaps(t.span())))
            .toList();
    List<Span> all = new ArrayList<>(groups.stream().map(AgentGroup::span).toList());
    unnamed.stream().map(Term::span).filter(u -> isApart(passage, u, groups)).forEach(all::add);
    CycleCounts cycles = CycleCounts.in(passage, all);
    if (groups.isEmpty() && unnamed.isEmpty() && cycles.apart().isEmpty() || passage.has(LEGEND)) {
      return;
    }
    Set<String> others = drugsOfOthers(passage);
    for (AgentGroup group : groups) {
      boolean other =
          !others.isEmpty() && group.treats(others) && !isForTumor(passage, group.span());
      String rule = other ? "therapy.other-illness" : rule(passage, group, cycles);
      report(passage, group.span(), group.drugs(), rule, cycles, out);
    }
    for (Term term : unnamed) {
      CycleCounts.Count count = cycles.near().get(term.span());
      String rule = unnamedRule(passage, term, groups, count != null && !count.ordinal());
      if (!rule.isEmpty()) {
        report(passage, term.span(), List.of(), rule, cycles, out);
      }
    }
    for (CycleCounts.Count count : cycles.apart()) {
      Regimen value = new Regimen(List.of(), count.number());
      out.accept(passage.mention(Fields.SYSTEMIC_THERAPY, count.span(), value, "therapy.cycles"));
    }
  }

  /** The drugs that are given for an illness that the sentence names and that is no tumour. */
  private static Set<String> drugsOfOthers(Passage passage) {
    Set<String> out = new HashSet<>();
    for (Term illness : passage.terms(Kind.OTHER_ILLNESS)) {
      out.addAll(illness.entry().list("drugs"));
    }
    return out;
  }

  private static boolean isForTumor(Passage passage, Span drugs) {
    Span reason = FOR.first(passage.text().substring(drugs.end()));
    return reason != null
        && passage.terms(Kind.MORPHOLOGY).stream()
            .map(Term::span)
            .filter(s ->
                passage.terms(Kind.OTHER_ILLNESS).stream().noneMatch(t -> t.span().overlaps(s)))
            .anyMatch(s -> s.start() >= drugs.end() && s.end() <= drugs.end() + reason.end());
  }

  private static void report(
      Passage passage,
      Span span,
      List<String> drugs,
      String rule,
      CycleCounts cycles,
      Consumer<Mention<?>> out) {
    if (TreatmentCues.notGiven(passage, span)) {
      return;
    }
    CycleCounts.Count count = cycles.near().get(span);
    boolean near = count != null && isQuotable(passage, span, count.span());
    Span whole = near ? span.union(count.span()) : span;
    Regimen value = new Regimen(drugs, count == null ? null : count.number());
    out.accept(passage.mention(Fields.SYSTEMIC_THERAPY, whole, value, rule));
  }

  private static boolean isQuotable(Passage passage, Span span, Span count) {
    return passage.wordsBetween(span, count) <= QUOTED
        && passage.between(span, count).indexOf(';') < 0;
  }

  private static String rule(Passage passage, AgentGroup group, CycleCounts cycles) {
    if (group.isConditional()) {
      return "therapy.conditional";
    }
    boolean part = passage.hasBehind(CONTAINING, group.span().end());
    if (!part && TreatmentCues.given(passage, group.span())) {
      return "therapy.given";
    }
    boolean told = cycles.near().containsKey(group.span()) || isTold(passage, group.span());
    return told ? "therapy.named" : "therapy.mentioned";
  }

  /** Whether a dose, an effect or the place of a treatment shows that it was given. */
  private static boolean isTold(Passage passage, Span span) {
    return passage.sentence().section() == SectionKind.TABLE
        || isDosed(passage, span)
        || TreatmentCues.borneOut(passage, span);
  }

  private static boolean isDosed(Passage passage, Span span) {
    int from = Math.max(0, span.start() - TO_DOSE);
    int to = Math.min(passage.text().length(), span.end() + TO_DOSE);
    return passage.has(DOSED, from, to);
  }

  private static String unnamedRule(
      Passage passage, Term term, List<AgentGroup> groups, boolean counted) {
    boolean again = passage.hasBefore(AGAIN, term.span().start());
    boolean given = !again && TreatmentCues.given(passage, term.span());
    if (!given && !counted && VAGUE.matcher(term.span().of(passage.text())).matches()) {
      return "";
    }
    if (passage.hasBehind(REMARK, term.span().end()) || !isApart(passage, term.span(), groups)) {
      return "";
    }
    if (!given && !counted && !isTold(passage, term.span())) {
      return "";
    }
    return !given && !counted
        ? "therapy.unnamed"
        : groups.isEmpty() ? "therapy.unnamed-given" : "therapy.unnamed-given-next";
  }

  /** Whether an unnamed treatment is told apart from all drugs that the same sentence names. */
  private static boolean isApart(Passage passage, Span unnamed, List<AgentGroup> groups) {
    return groups.stream().allMatch(g -> isApart(passage.text(), unnamed, g));
  }

  private static boolean isApart(String text, Span unnamed, AgentGroup group) {
    Span named = group.span();
    if (unnamed.start() > named.start()) {
      return AFTER_NAMED.isIn(text.substring(named.end(), unnamed.start()));
    }
    String between = text.substring(unnamed.end(), named.start());
    return BEFORE_NAMED.isIn(between)
        || between.contains(",") && OPENS_WITH.isIn(text.substring(0, unnamed.start()));
  }
}
