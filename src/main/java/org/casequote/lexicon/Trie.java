package org.casequote.lexicon;

import java.util.Arrays;
import java.util.List;
import org.casequote.model.Span;
import org.jspecify.annotations.Nullable;

/** Terms by their folded words: reading a word is one step, whatever the number of terms. */
final class Trie {

  private static final class Node {
    /** The terms that end here. */
    private Leaf[] leaves = {};

    /** The numbers of the forms that terms go on with, ascending, and where each leads. */
    private int[] forms = {};

    private Node[] nodes = {};

    void add(Leaf leaf) {
      leaves = Arrays.copyOf(leaves, leaves.length + 1);
      leaves[leaves.length - 1] = leaf;
    }

    /** Where a form leads, {@code null} where no term goes on with it. */
    @Nullable Node next(Form form) {
      int at = Arrays.binarySearch(forms, form.number());
      return at < 0 ? null : nodes[at];
    }

    /** Where a form leads, and at first to a new node. */
    Node add(Form form) {
      int at = Arrays.binarySearch(forms, form.number());
      if (at >= 0) {
        return nodes[at];
      }
      int place = -at - 1;
      forms = Arrays.copyOf(forms, forms.length + 1);
      nodes = Arrays.copyOf(nodes, forms.length);
      System.arraycopy(forms, place, forms, place + 1, forms.length - place - 1);
      System.arraycopy(nodes, place, nodes, place + 1, nodes.length - place - 1);
      forms[place] = form.number();
      nodes[place] = new Node();
      return nodes[place];
    }
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
    for (String word : Words.forms(words)) {
      Form form = Form.kept(word);
      node = node == null ? first.get(form, Node::new) : node.add(form);
    }
    if (node == null) {
      return false;
    }
    node.add(new Leaf(entry, exact ? bare(words, 0, words.length()) : ""));
    return true;
  }

  /** Adds every term that starts at the word {@code at}, the shorter ones first. */
  void match(String text, List<Words.Word> words, int at, List<Term> found) {
    Node node = first.get(words.get(at).folded());
    int start = words.get(at).span().start();
    for (int i = at; node != null; ) {
      if (node.leaves.length > 0) {
        Span span = new Span(start, words.get(i).span().end());
        for (Leaf leaf : node.leaves) {
          if (leaf.exact.isEmpty() || leaf.exact.equals(bare(text, span.start(), span.end()))) {
            found.add(new Term(span, leaf.entry));
          }
        }
      }
      i++;
      node = i < words.size() ? node.next(words.get(i).folded()) : null;
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
