package org.casequote.ingest.pdf.layouts;

import java.util.Arrays;
import java.util.List;
import org.casequote.model.BlockKind;

/**
 * A piece of an article and what must be read of it.
 *
 * @param kind what it is
 * @param text as it is set: {@code ^{3}} is raised; of a table its rows, the cells between bars
 * @param read its words as they must be read, one block each
 */
record Item(BlockKind kind, String text, List<String> read) {

  static Item title(String text) {
    return of(BlockKind.TITLE, text);
  }

  static Item front(String text) {
    return of(BlockKind.FRONT, text);
  }

  static Item heading(String text) {
    return of(BlockKind.HEADING, text);
  }

  static Item paragraph(String text) {
    return of(BlockKind.PARAGRAPH, text);
  }

  static Item caption(String text) {
    return of(BlockKind.CAPTION, text);
  }

  static Item footnote(String text) {
    return of(BlockKind.FOOTNOTE, text);
  }

  static Item reference(String text) {
    return of(BlockKind.REFERENCE, text);
  }

  static Item table(String... rows) {
    return new Item(
        BlockKind.TABLE_ROW,
        String.join("\n", rows),
        Arrays.stream(rows)
            .map(row -> row.replaceFirst("^=", "").replaceAll("\\s*\\|\\s*", " | "))
            .toList());
  }

  private static Item of(BlockKind kind, String text) {
    String read =
        text.replaceAll("(?<=\\bc?m)\\^\\{3}", "\u00B3").replaceAll("\\^\\{(.*?)}", " [$1]");
    return new Item(kind, text, List.of(read));
  }

  /** The same piece, to be read otherwise than it is set. */
  Item readAs(String... words) {
    return new Item(kind, text, List.of(words));
  }
}
