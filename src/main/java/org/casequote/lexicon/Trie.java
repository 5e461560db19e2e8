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

  /** Where the terms go on that begin with a form. */
  private final ByForm<Node> first = new ByForm<>();

  /**
   * Adds a term; one that starts with {@code =} matches in exactly its case.
   *
   * @return whether the term has any word
   */
  boolean add(String term, Entry entry) {
    boolean exact = term.startsWith("=");
    String words = exact ? term.substring(1) : term;
    Node node = null;
    for (String form : Words.forms(words)) {
      node =
          node == null
              ? first.get(Form.kept(form), Node::new)
              : node.next.computeIfAbsent(form, f -> new Node());
    }
    if (node == null) {
      return false;
    }
    node.leaves.add(new Leaf(entry, exact ? bare(words, 0, words.length()) : ""));
    return true;
  }

  /** Every term that starts at the word {@code at}. */
  void match(String text, List<Words.Word> words, int at, Consumer<Term> found) {
    Node node = first.get(words.get(at).folded());
    int start = words.get(at).span().start();
    for (int i = at; node != null; ) {
      if (!node.leaves.isEmpty()) {
        Span span = new Span(start, words.get(i).span().end());
        for (Leaf leaf : node.leaves) {
          if (leaf.exact.isEmpty() || leaf.exact.equals(bare(text, span.start(), span.end()))) {
            found.accept(new Term(span, leaf.entry));
          }
        }
      }
      i++;
      node = i < words.size() ? node.next.get(words.get(i).form()) : null;
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
