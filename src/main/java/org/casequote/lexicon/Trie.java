package org.casequote.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.casequote.model.Span;

/** Terms by their folded words: reading a word is one step, whatever the number of terms. */
final class Trie {

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(2);
    final List<Leaf> leaves = new ArrayList<>(1);
  }

  /**
   * A term that ends at a node.
   *
   * @param exact its letters and digits, where case matters; empty where it does not
   */
  private record Leaf(Entry entry, String exact) {}

  private final Node root = new Node();

  /**
   * Adds a term; one that starts with {@code =} matches in exactly its case.
   *
   * @return whether the term has any word
   */
  boolean add(String term, Entry entry) {
    boolean exact = term.startsWith("=");
    String words = exact ? term.substring(1) : term;
    Node node = root;
    for (String form : Words.forms(words)) {
      node = node.next.computeIfAbsent(form, f -> new Node());
    }
    node.leaves.add(new Leaf(entry, exact ? bare(words, 0, words.length()) : ""));
    return node != root;
  }

  /** Every term that starts at the word {@code first}. */
  void match(String text, List<Words.Word> words, int first, Consumer<Term> found) {
    Node node = root;
    int start = words.get(first).span().start();
    for (int i = first; i < words.size(); i++) {
      node = node.next.get(words.get(i).form());
      if (node == null) {
        return;
      }
      if (!node.leaves.isEmpty()) {
        Span span = new Span(start, words.get(i).span().end());
        for (Leaf leaf : node.leaves) {
          if (leaf.exact.isEmpty() || leaf.exact.equals(bare(text, span.start(), span.end()))) {
            found.accept(new Term(span, leaf.entry));
          }
        }
      }
    }
  }

  /** The letters and digits alone, in their case. */
  private static String bare(String text, int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
