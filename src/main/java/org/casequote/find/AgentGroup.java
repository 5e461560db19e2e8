package org.casequote.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.casequote.find.Agent.Sort;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.lexicon.Words.Word;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;

/**
 * Drugs that a sentence names as one regimen: with nothing between them but joining words, doses,
 * days and brackets.
 *
 * @param agents in order, at least one
 */
record AgentGroup(List<Agent> agents) {

  private static final Pattern MARK = Pattern.compile("[,/+&()\\[\\]:%*×·=≥≤<>~²³µ–—.]|\\d+");

  private static final Wordings WORDINGS = Wordings.of(AgentGroup.class);

  /** Drugs into the spinal fluid are a treatment of their own. */
  private static final Pattern OWN_ROUTE = WORDINGS.pattern("own-route");

  /** How far behind a name the bracket that explains it may open: " chemotherapy regimen ". */
  private static final int TO_BRACKET = 24;

  private static final Search PARTED = WORDINGS.search("parted");

  /** "Received A, <u>and B was introduced</u>": a treatment with a verb of its own. */
  private static final Search OWN_VERB = WORDINGS.search("own-verb");

  /** "<u>Switched from</u> A to B". */
  private static final Search SWITCHED_FROM = WORDINGS.search("switched-from");

  /** "Received A, and B <u>on progression</u>". */
  private static final Search ON_PROGRESSION = WORDINGS.search("on-progression");

  private static final Search NEXT_CLAUSE = Search.of(",\\s+and\\s+$");

  /** "Three lines of chemotherapy including <u>A, B and C</u>": each is one of them. */
  private static final Search LINES = WORDINGS.search("lines");

  /**
   * "A and B, <u>alternating with</u> C and D": two regimens, where no name holds them together.
   */
  private static final Search ALTERNATING = WORDINGS.search("alternating");

  /** "A, B and C were tried <u>in succession</u>". */
  private static final Search IN_TURN = WORDINGS.search("in-turn");

  /** "Hydroxyurea <u>and a treatment based on</u> imatinib". */
  private static final Search OTHER_TREATMENT = WORDINGS.search("other-treatment");

  /** What stands between two items of such a list. */
  private static final Search ITEM =
      Search.ignoringCase("^(?: \\([^()]*\\))?(?:,|,? and|, then) $");

  /** Classes of which a patient takes one after another, never two at once. */
  private static final Set<String> ONE_AT_A_TIME =
      Set.of(
          "aromatase inhibitor",
          "antiestrogen",
          "EGFR inhibitor",
          "ALK inhibitor",
          "VEGFR inhibitor",
          "BCR-ABL inhibitor",
          "KIT inhibitor",
          "PARP inhibitor",
          "BTK inhibitor",
          "CDK inhibitor",
          "antiandrogen",
          "GnRH agonist");

  /** Classes of drugs that kill dividing cells. */
  private static final Set<String> CYTOTOXIC =
      Set.of(
          "alkylator",
          "anthracycline",
          "antimetabolite",
          "cytotoxic antibiotic",
          "microtubule inhibitor",
          "platinum",
          "taxane",
          "topoisomerase inhibitor",
          "vinca alkaloid");

  /** Classes that follow such drugs in a tumour of the breast, and do not go with them. */
  private static final Set<String> ENDOCRINE = Set.of("antiestrogen", "aromatase inhibitor");

  private static final Search YEAR = Search.of("\\b(?:19|20)\\d\\d\\b");

  /** "Carboplatin<u>/paclitaxel</u>". */
  private static final Search PAIR = Search.of("^[/–-][a-z]");

  private static final Search AND = Search.ignoringCase("^(?:,| |and\\b)+$");

  /** The regimens of a sentence, in order. */
  static List<AgentGroup> in(Passage passage) {
    List<List<Agent>> groups = new ArrayList<>();
    for (Agent agent : Agent.in(passage)) {
      if (!groups.isEmpty()
          && isJoined(passage, groups.getLast(), agent)
          && !isSequel(passage, groups.getLast(), agent)) {
        groups.getLast().add(agent);
      } else {
        groups.add(new ArrayList<>(List.of(agent)));
      }
    }
    List<AgentGroup> out = new ArrayList<>();
    for (List<Agent> group : groups) {
      if (isSeries(group)) {
        group.forEach(agent -> out.add(new AgentGroup(List.of(agent))));
      } else {
        out.add(new AgentGroup(group));
      }
    }
    return out.stream().filter(AgentGroup::isTreatment).toList();
  }

  /** From the first name to the last. */
  Span span() {
    return agents.getFirst().span().union(agents.getLast().span());
  }

  /** Whether all that treats a tumour is among these drugs, under their own names. */
  boolean treats(Set<String> others) {
    return agents.stream()
        .allMatch(a ->
            a.sort() == Sort.ANTINEOPLASTIC && others.containsAll(a.drugs())
                || a.sort() == Sort.CONDITIONAL
                || a.sort() == Sort.SUPPORTIVE);
  }

  /** Whether none of the drugs treats a tumour of itself. */
  boolean isConditional() {
    return agents.stream()
        .allMatch(a -> a.sort() == Sort.CONDITIONAL || a.sort() == Sort.SUPPORTIVE);
  }

  private boolean isTreatment() {
    return agents.stream().anyMatch(a -> a.sort() != Sort.SUPPORTIVE);
  }

  /** The generic names. Drugs spelled out beside a combination's name win over its usual list. */
  List<String> drugs() {
    Set<String> listed = new LinkedHashSet<>();
    Set<String> spelled = new LinkedHashSet<>();
    for (Agent agent : agents) {
      if (agent.sort() == Sort.REGIMEN) {
        listed.addAll(agent.drugs());
      } else if (agent.sort() != Sort.SUPPORTIVE) {
        spelled.addAll(agent.drugs());
      }
    }
    boolean own =
        spelled.size() > 1
            && spelled.size() >= listed.size() - 1
            && spelled.stream().anyMatch(listed::contains)
            && !listed.containsAll(spelled);
    if (!own) {
      spelled.addAll(listed);
    }
    return List.copyOf(spelled);
  }

  private static boolean isJoined(Passage passage, List<Agent> group, Agent next) {
    Span last = group.getLast().span();
    return !isApart(passage, group, next.span())
        && (isLinked(passage, last.end(), next.span().start())
            || isInOneBracket(passage.text(), last.start(), next.span().start())
            || isExplained(passage.text(), group, next.span().start()));
  }

  /** Whether the next drug is told to be a treatment of its own. */
  private static boolean isApart(Passage passage, List<Agent> group, Span next) {
    String text = passage.text();
    Span first = group.getFirst().span();
    Span last = group.getLast().span();
    String between = passage.between(last, next);
    return OWN_ROUTE.matcher(text).region(last.end(), next.end()).find()
        || OTHER_TREATMENT.isIn(between)
        || ALTERNATING.isIn(between) && group.stream().noneMatch(a -> a.sort() == Sort.REGIMEN)
        || ITEM.isIn(between)
            && (passage.hasBefore(LINES, first.start()) || passage.hasBehind(IN_TURN, next.end()))
        || between.strip().equals("to") && passage.hasBefore(SWITCHED_FROM, first.start())
        || NEXT_CLAUSE.isIn(between)
            && (passage.hasBehind(ON_PROGRESSION, next.end())
                || passage.hasBehind(OWN_VERB, next.end())
                    && TreatmentCues.received(passage, first));
  }

  /**
   * "CMF <u>and tamoxifen</u> for five years", "FOLFOX <u>and FOLFIRI</u>", "A in 2003 <u>and B</u>
   * since 2016": one after the other.
   */
  private static boolean isSequel(Passage passage, List<Agent> group, Agent next) {
    Agent last = group.getLast();
    String between = passage.between(last.span(), next.span());
    if (YEAR.isIn(between)) {
      return true;
    }
    boolean whole =
        last.isCombination()
            && (next.isCombination() || passage.hasBehind(PAIR, next.span().end()));
    boolean hormone =
        ENDOCRINE.contains(next.family())
            && group.stream()
                .allMatch(a -> a.sort() == Sort.REGIMEN || CYTOTOXIC.contains(a.family()));
    return (whole || hormone) && AND.isIn(between);
  }

  /** Everything in a bracket that opens behind a combination's name belongs to it. */
  private static boolean isExplained(String text, List<Agent> group, int at) {
    if (group.getFirst().sort() != Sort.REGIMEN) {
      return false;
    }
    String since = text.substring(group.getFirst().span().end(), at);
    int depth = 0;
    int opened = -1;
    for (int i = 0; i < since.length(); i++) {
      char c = since.charAt(i);
      if (c == '(' || c == '[') {
        opened = depth++ == 0 ? i : opened;
      } else if (c == ')' || c == ']') {
        depth--;
      }
    }
    return depth > 0 && opened <= TO_BRACKET && !PARTED.isIn(since.substring(0, opened));
  }

  /** "Chemotherapy (A 80 mgiv, B and C)": whatever the doses look like, a bracket is one list. */
  private static boolean isInOneBracket(String text, int a, int b) {
    int open = text.lastIndexOf('(', a);
    String from = open < 0 ? "" : text.substring(open, b);
    return !from.isEmpty()
        && from.chars().filter(c -> c == '(').count() > from.chars().filter(c -> c == ')').count()
        && from.lastIndexOf(')') < a - open
        && !PARTED.isIn(text.substring(a, b));
  }

  private static boolean isLinked(Passage passage, int from, int to) {
    List<Span> links = spans(passage.terms(Kind.REGIMEN_LINK), from, to);
    List<Span> drugs = spans(passage.terms(Kind.DRUG), from, to);
    for (Word word : passage.words()) {
      boolean inside = word.span().start() >= from && word.span().end() <= to;
      if (inside
          && !MARK.matcher(word.form()).matches()
          && !covers(links, word.span())
          && !covers(drugs, word.span())) {
        return false;
      }
    }
    return true;
  }

  private static List<Span> spans(Collection<Term> terms, int from, int to) {
    return terms.stream().map(Term::span).filter(s -> s.start() >= from && s.end() <= to).toList();
  }

  private static boolean covers(List<Span> spans, Span word) {
    return spans.stream().anyMatch(s -> s.contains(word));
  }

  private static boolean isSeries(List<Agent> group) {
    List<String> families =
        group.stream().map(Agent::family).filter(ONE_AT_A_TIME::contains).distinct().toList();
    long members = group.stream().filter(a -> ONE_AT_A_TIME.contains(a.family())).count();
    return members > 1
        && members > families.size()
        && group.stream().allMatch(a -> ONE_AT_A_TIME.contains(a.family()));
  }
}
