package org.casequote.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Span;
import org.casequote.pipeline.Passage;

/** Tells which genes and fusions a sentence names, those not in the lexicon too. */
final class Genes {

  private static final Wordings WORDINGS = Wordings.of(Genes.class);

  /** "BRAF inhibitors", "anti-EGFR": the target of a drug. */
  private static final Search DRUG_TARGET = WORDINGS.search("drug-target");

  private static final Pattern JOINT =
      Pattern.compile("(?:\\s?\\([^()]{1,20}\\))?\\s?(?:::|[-–—/])\\s?");

  /** "A fusion between exon 7 of", ahead of the first of two partners. */
  private static final Search FUSION_OF = WORDINGS.search("fusion-of");

  private static final Pattern WITH = WORDINGS.pattern("with");

  /** A second partner that the lexicon lacks, by the form of its symbol. */
  private static final Pattern WITH_SYMBOL = WORDINGS.pattern("with-symbol");

  private static final Search FUSED = WORDINGS.search("fused");

  /** A fusion whose name shows it: {@code AB1::CD2}, or {@code AB1-CD2 fusion}. */
  private static final Search FUSION = WORDINGS.search("fusion");

  private static final Search ABOUT_FUSIONS = WORDINGS.search("about-fusions");

  private static final Pattern PARTNER =
      Pattern.compile("(?<![A-Za-z0-9])([A-Z][A-Z0-9]{2,8})(?:::|[-–])$");

  private static final Pattern SIBLINGS =
      Pattern.compile(
          "\\b(?<stem>[A-Z][A-Z0-9]{2,6})(?<a>\\d|A)/(?<b>\\d|B)(?:(?:::|[-–])(?<partner>[A-Z][A-Z0-9]{2,8}))?\\b");

  /** "NTRK1-3", "NTRK1/2/3": a family by its numbers. */
  private static final Pattern RANGE =
      Pattern.compile(
          "\\b(?<stem>[A-Z][A-Z0-9]{2,6})(?<a>\\d)(?:[-–](?<b>\\d)|/\\d/(?<c>\\d))(?![\\d:/A-Za-z-])");

  private Genes() {}

  /** The genes, by position. */
  static List<Gene> in(Passage passage) {
    String text = passage.text();
    List<Gene> out = new ArrayList<>();
    List<Term> terms = passage.terms(Kind.GENE);
    for (Term term : terms) {
      boolean glued =
          term.span().end() < text.length()
              && Character.isUpperCase(text.charAt(term.span().end() - 1))
              && Character.isDigit(text.charAt(term.span().end()));
      if (!glued
          && !passage.hasBehind(DRUG_TARGET, term.span().end())
          && !text.substring(0, term.span().start()).endsWith("anti-")) {
        out.add(
            new Gene(
                term.span(),
                term.entry().get("symbol"),
                term.entry().get("kind"),
                term.entry().is("also_ihc", "yes")));
      }
    }
    joinPartners(text, out);
    if (!out.isEmpty() && passage.has(ABOUT_FUSIONS)) {
      joinUnlisted(text, out);
    }
    addUnlisted(text, out);
    if (!out.isEmpty()) {
      addSiblings(text, out);
      addRange(text, out);
    }
    out.sort(Comparator.comparing(Gene::span));
    return out;
  }

  /** Two genes with a hyphen between them and "fusion" behind are one fusion. */
  private static void joinPartners(String text, List<Gene> genes) {
    for (int i = 0; i + 1 < genes.size(); i++) {
      Gene a = genes.get(i);
      Gene b = genes.get(i + 1);
      if (a.span().end() > b.span().start() || a.isFusion() || b.isFusion()) {
        continue;
      }
      String between = text.substring(a.span().end(), b.span().start());
      boolean fused = between.contains("::") || FUSED.isIn(text.substring(b.span().end()));
      boolean slash = between.contains("/") && text.startsWith(" rearr", b.span().end());
      boolean told =
          WITH.matcher(between).matches()
              && (between.contains("fused") || FUSION_OF.isIn(text.substring(0, a.span().start())));
      if (told || fused && !slash && JOINT.matcher(between).matches()) {
        Span span = a.span().union(b.span());
        genes.set(i, new Gene(span, a.symbol() + "-" + b.symbol(), "fusion", false));
        genes.remove(i + 1);
      }
    }
  }

  /** A gene tied to a name that the lexicon lacks, in a sentence about fusions. */
  private static void joinUnlisted(String text, List<Gene> genes) {
    for (int i = 0; i < genes.size(); i++) {
      Gene gene = genes.get(i);
      int end = gene.span().end();
      Matcher second = WITH_SYMBOL.matcher(text).region(end, text.length());
      if (gene.kind().equals("gene")
          && second.useTransparentBounds(true).lookingAt()
          && (second.group().contains("fused")
              || FUSION_OF.isIn(text.substring(0, gene.span().start())))) {
        Span span = new Span(gene.span().start(), second.end());
        genes.set(i, new Gene(span, gene.symbol() + "-" + second.group("symbol"), "fusion", false));
        continue;
      }
      Matcher partner = PARTNER.matcher(text.substring(0, gene.span().start()));
      if (gene.kind().equals("gene") && partner.find()) {
        Span span = new Span(partner.start(1), gene.span().end());
        genes.set(i, new Gene(span, partner.group(1) + "-" + gene.symbol(), "fusion", false));
      }
    }
  }

  /** "NTRK1/3" names two genes, "PAX3/7-FOXO1" two fusions. */
  private static void addSiblings(String text, List<Gene> genes) {
    Matcher pair = SIBLINGS.matcher(text);
    while (text.indexOf('/') >= 0 && pair.find()) {
      String stem = pair.group("stem");
      String partner = pair.group("partner");
      Span span = new Span(pair.start(), pair.end());
      List<Gene> known = genes.stream().filter(g -> g.span().overlaps(span)).toList();
      if (known.stream().noneMatch(g -> g.symbol().startsWith(stem))) {
        continue;
      }
      String kind = partner == null ? known.getFirst().kind() : "fusion";
      boolean stain = partner == null && known.getFirst().isStain();
      genes.removeAll(known);
      for (String end : List.of(pair.group("a"), pair.group("b"))) {
        String symbol = stem + end + (partner == null ? "" : "-" + partner);
        genes.add(new Gene(span, symbol, kind, stain));
      }
    }
  }

  /** "NTRK1-3" names three. */
  private static void addRange(String text, List<Gene> genes) {
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      Span span = new Span(range.start(), range.end());
      String stem = range.group("stem");
      List<Gene> known =
          genes.stream()
              .filter(g ->
                  g.span().overlaps(span) && stem.startsWith(g.symbol().replaceAll("\\d$", "")))
              .toList();
      String last = range.group("b") == null ? range.group("c") : range.group("b");
      int from = Integer.parseInt(range.group("a"));
      if (!known.isEmpty() && from < Integer.parseInt(last)) {
        genes.removeAll(known);
        for (int n = from; n <= Integer.parseInt(last); n++) {
          genes.add(new Gene(span, stem + n, known.getFirst().kind(), false));
        }
      }
    }
  }

  private static void addUnlisted(String text, List<Gene> genes) {
    if (genes.isEmpty() && !text.contains("::") && !text.contains("fusion")) {
      return;
    }
    for (Matcher fusion = FUSION.match(text); fusion != null; fusion = FUSION.next(fusion, text)) {
      Span span = new Span(fusion.start(), fusion.end());
      boolean listed = genes.stream().anyMatch(g -> g.isFusion() && g.span().overlaps(span));
      if (!listed) {
        String b = fusion.group("b") == null ? fusion.group("c") : fusion.group("b");
        genes.removeIf(g -> span.contains(g.span()));
        genes.add(new Gene(span, fusion.group("a") + "-" + b, "fusion", false));
      }
    }
  }
}
