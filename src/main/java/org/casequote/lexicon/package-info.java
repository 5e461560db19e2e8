/**
 * The vocabulary and the rules, which are data: loaded, checked and made immutable.
 *
 * <p>Terms stand in tab-separated files (one row a concept, synonyms separated by {@code " | "}),
 * cues in {@code cues.tsv}, patterns in YAML files where every rule carries sentences that it must
 * and must not match. What a single finder or policy looks for around a value stands in a file of
 * its own below {@code wordings}, in the same form ({@link org.casequote.lexicon.Wordings}). {@link
 * org.casequote.lexicon.Lexicon} matches all the terms in one pass over a text: words are folded
 * ({@link org.casequote.lexicon.Words}) so that case, plural, hyphens and British or American
 * spelling make no difference, and looked up in a trie of words.
 *
 * <pre>{@code
 * Lexicon lexicon = Lexicon.standard();
 * lexicon.match("hepatic metastases of a leiomyosarcoma", 0);
 * // hepatic (SITE), leiomyosarcoma (MORPHOLOGY)
 * }</pre>
 *
 * <p>A pattern is a {@link org.casequote.lexicon.Search}: tried only on texts that hold what every
 * match needs ({@link org.casequote.lexicon.Trigrams}), and there only where an automaton sees a
 * match open. A word has a number ({@link org.casequote.lexicon.Form}), by which the terms that
 * begin with it and the rules that it calls for are found.
 *
 * <p>All faults of a file are reported at once, each as {@code file:line: message}.
 */
@NullMarked
package org.casequote.lexicon;

import org.jspecify.annotations.NullMarked;
