package org.casequote.lexicon;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a lexicon file: a concept with what the file says of it.
 *
 * @param kind the file and the column of terms
 * @param line the row's line in the file
 * @param columns the row's cells by the header's names
 */
public record Entry(Kind kind, int line, Map<String, String> columns) {

  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

  /** A cell, or {@code null} where it is empty or {@code -}. */
  public @Nullable String optional(String column) {
    String cell = columns.get(column);
    return cell == null || cell.isEmpty() || cell.equals("-") ? null : cell;
  }

  /** A cell that must be there. */
  public String get(String column) {
    String cell = optional(column);
    if (cell == null) {
      throw new IllegalStateException(kind.file() + ":" + line + ": no " + column);
    }
    return cell;
  }

  /** Whether a cell is exactly this word. */
  public boolean is(String column, String word) {
    return word.equals(columns.get(column));
  }

  /** The items of a cell that lists several, separated by bars. */
  public List<String> list(String column) {
    String cell = optional(column);
    return cell == null ? List.of() : List.of(BAR.split(cell.strip()));
  }
}
