package org.casequote.ingest.xml;

import java.util.Set;
import java.util.regex.Pattern;
import org.casequote.ingest.words.Typography;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The words of an element in one line, with its inline markup turned into characters.
 *
 * <p>Marks of citation stand apart in brackets, so that no number sticks to a word or a measure:
 * {@code malignancy<sup><xref ref-type="bibr">3</xref></sup>} is {@code malignancy [3]}. A
 * superscript after a unit, a single letter or a ten is a power ({@code cm³}, {@code 10⁹}), before
 * a word it is just its characters ({@code 18F-FDG}). Marks of footnotes and formulas are left out.
 */
public final class MarkupText {

  private static final Set<String> LEFT_OUT =
      Set.of(
          ("fn inline-formula disp-formula tex-math math graphic "
                  + "inline-graphic media index-term object-id sec-meta permissions")
              .split(" "));
  private static final Set<String> UNMARKED =
      Set.of("fn", "table-fn", "aff", "corresp", "author-notes");
  private static final Set<String> BLOCKS =
      Set.of("p", "title", "label", "list", "list-item", "def", "term", "break", "sec", "caption");
  private static final Pattern POWERED =
      Pattern.compile("(?<!\\pL)(?:[cmdkµμn]?m|in|ft|\\pL)$|(?<![\\d.,])10$");
  private static final Pattern NUMBER = Pattern.compile("[-−–]?\\d+");
  private static final Pattern NUMBERS =
      Pattern.compile("\\d+[a-z]?(?:\\s?[,;–-]\\s?\\d+[a-z]?){0,50}");
  private static final Pattern FOOTNOTE_MARK = Pattern.compile("[a-z](?:,\\s?[a-z])*|[*†‡§¶#∗]+");
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final int LONGEST_BRACKET = 300;
  private static final int LONGEST_UNIT = 8;

  private final StringBuilder out = new StringBuilder();
  private boolean cited;

  /** The words of an element. */
  public static String of(Node element) {
    return new MarkupText().children(element).take();
  }

  /** Appends a node: its characters, or what its markup makes of them. */
  public MarkupText append(Node node) {
    switch (node.getNodeType()) {
      case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> words(node.getNodeValue());
      case Node.ENTITY_REFERENCE_NODE -> children(node);
      case Node.ELEMENT_NODE -> element((Element) node);
      default -> {}
    }
    return this;
  }

  /** Appends what is inside a node. */
  MarkupText children(Node parent) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      append(n);
    }
    return this;
  }

  /** What was appended so far, which is then forgotten. */
  public String take() {
    String words = out.toString().strip();
    out.setLength(0);
    cited = false;
    return words;
  }

  private void element(Element e) {
    String name = Xml.name(e);
    if (LEFT_OUT.contains(name)) {
      return;
    }
    switch (name) {
      case "xref" -> {
        String type = e.getAttribute("ref-type");
        if (type.equals("bibr")) {
          citation(of(e));
        } else if (!UNMARKED.contains(type)) {
          children(e);
        }
      }
      case "sup" -> {
        if (holdsCitation(e)) {
          citation(e.getTextContent());
        } else {
          superscript(of(e));
        }
      }
      default -> {
        String gap = BLOCKS.contains(name) ? " " : "";
        words(gap);
        children(e);
        words(gap);
      }
    }
  }

  private static boolean holdsCitation(Element e) {
    NodeList references = e.getElementsByTagName("xref");
    for (int i = 0; i < references.getLength(); i++) {
      if (((Element) references.item(i)).getAttribute("ref-type").equals("bibr")) {
        return true;
      }
    }
    return false;
  }

  private void citation(String printed) {
    if (isInBrackets()) {
      words(printed);
      return;
    }
    String marks = printed.replaceAll("[\\[\\]()]", "").replaceAll("\\s+", " ").strip();
    if (!NUMBERS.matcher(marks).matches()) {
      words(printed); // an author and a year, or a comma between two marks
      return;
    }
    if (!out.isEmpty() && !endsWith(' ')) {
      out.append(' ');
    }
    out.append('[').append(marks).append(']');
    cited = true;
  }

  private boolean isInBrackets() {
    String before = end(LONGEST_BRACKET);
    int open = Math.max(before.lastIndexOf('['), before.lastIndexOf('('));
    return open >= 0 && before.indexOf(']', open) < 0 && before.indexOf(')', open) < 0;
  }

  private void superscript(String raised) {
    boolean apart = out.isEmpty() || endsWith(' ') || endsWith('(') || endsWith('[');
    if (FOOTNOTE_MARK.matcher(raised).matches()) {
      words(out.isEmpty() ? raised + " " : "");
    } else if (apart || !NUMBERS.matcher(raised.replaceFirst("^[-−–]", "")).matches()) {
      words(raised);
    } else if (NUMBER.matcher(raised).matches() && takesPower(raised)) {
      raised.chars().forEach(c -> out.append(c >= '0' && c <= '9' ? RAISED.charAt(c - '0') : '⁻'));
    } else if (endsWith('/')) {
      words(raised);
    } else {
      citation(raised);
    }
  }

  /** A negative number can only be a power. */
  private boolean takesPower(String raised) {
    return !Character.isDigit(raised.charAt(0)) || POWERED.matcher(end(LONGEST_UNIT)).find();
  }

  private void words(String raw) {
    String plain = Typography.plain(raw);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isWhitespace(c)) {
        if (!out.isEmpty() && !endsWith(' ')) {
          out.append(' ');
        }
      } else {
        if (cited && endsWith(']') && Character.isLetterOrDigit(c)) {
          out.append(' ');
        }
        out.append(c);
      }
      cited = false;
    }
  }

  private String end(int length) {
    return out.substring(Math.max(0, out.length() - length));
  }

  private boolean endsWith(char c) {
    return !out.isEmpty() && out.charAt(out.length() - 1) == c;
  }
}
