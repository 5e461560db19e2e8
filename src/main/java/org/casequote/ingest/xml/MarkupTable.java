package org.casequote.ingest.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * The rows of a table, their cells separated by {@code " | "}.
 *
 * <p>A cell that spans rows is repeated in each, so that every row can be read alone; one that
 * spans columns is followed by empty cells, so that cells stay under their headers.
 */
public final class MarkupTable {

  private static final int WIDEST = 50;

  private final List<String> rows = new ArrayList<>();
  private final Map<Integer, Held> held = new HashMap<>();

  private MarkupTable() {}

  /** A cell that hangs down into the rows below. */
  private record Held(String words, int rows) {}

  /** The rows of a {@code <table>} from top to bottom, without blank ones. */
  public static List<String> rows(Element table) {
    MarkupTable grid = new MarkupTable();
    for (Element part : Xml.children(table)) {
      if (Xml.name(part).equals("tr")) {
        grid.row(part);
      } else {
        grid.held.clear(); // no cell hangs from the head into the body
        Xml.children(part, "tr").forEach(grid::row);
      }
    }
    return grid.rows;
  }

  private void row(Element row) {
    List<String> cells = new ArrayList<>();
    List<Element> own = Xml.children(row, "td", "th");
    for (Element cell : own) {
      hanging(cells);
      String words = MarkupText.of(cell).replace('|', '/');
      int width = span(cell, "colspan");
      int height = span(cell, "rowspan");
      for (int i = 0; i < width; i++) {
        String part = i == 0 ? words : "";
        if (height > 1) {
          held.put(cells.size(), new Held(part, height - 1));
        }
        cells.add(part);
      }
    }
    hanging(cells);
    if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
      rows.add(own.size() == 1 ? String.join("", cells) : String.join(" | ", cells));
    }
  }

  private void hanging(List<String> cells) {
    for (Held above = held.remove(cells.size()); above != null; above = held.remove(cells.size())) {
      if (above.rows() > 1) {
        held.put(cells.size(), new Held(above.words(), above.rows() - 1));
      }
      cells.add(above.words());
    }
  }

  private static int span(Element cell, String attribute) {
    String value = cell.getAttribute(attribute);
    return value.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(value), 1, WIDEST) : 1;
  }
}
