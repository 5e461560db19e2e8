package org.casequote.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How well a report could be read: what a reviewer wants to know before trusting its record.
 *
 * @param pages of the file, 0 where it has none
 * @param blankPages pages on which no text was found
 * @param columns in which most pages are set, 0 where the input has no layout
 * @param unmapped share of characters that the file does not tell the meaning of, 0 to 1
 * @param ocr mean confidence of character recognition, 0 to 1; {@code null} where the file's own
 *     text was taken
 * @param tables that the article has, by their captions and rows
 * @param tablesRead those of them whose rows were read
 */
public record Health(
    int pages,
    int blankPages,
    int columns,
    double unmapped,
    @Nullable Double ocr,
    int tables,
    int tablesRead)
    implements Serializable {

  /** Nothing known. */
  public static final Health UNKNOWN = new Health(0, 0, 0, 0, null, 0, 0);

  /** Refuses negative counts and shares beyond 1; shares are kept to three decimals. */
  public Health {
    if (Math.min(Math.min(pages, blankPages), Math.min(columns, tablesRead)) < 0
        || tablesRead > tables) {
      throw new IllegalArgumentException(
          "no such counts: "
              + pages
              + ", "
              + blankPages
              + ", "
              + columns
              + ", "
              + tablesRead
              + " of "
              + tables);
    }
    unmapped = share(unmapped);
    ocr = ocr == null ? null : Double.valueOf(share(ocr));
  }

  private static double share(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("no such share: " + share);
    }
    return Math.round(share * 1000) / 1000.0;
  }
}
