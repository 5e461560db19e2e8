package org.casequote.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * The folded forms of words as they are printed. An article has a few hundred words, most of which
 * others have too, so each is folded once. They are looked up where they stand in a text, without a
 * string of their own. Share it between threads.
 */
final class Spellings {

  /** So many are kept; what no more than passes by is folded again then. */
  private static final int LIMIT = 200_000;

  private record Spelling(String printed, int hash, Form form) {

    boolean is(String text, int start, int end, int code) {
      return hash == code && printed.length() == end - start && text.startsWith(printed, start);
    }
  }

  /** By hash; of several that would have one place, the later ones have the next free ones. */
  private volatile @Nullable Spelling[] table = new Spelling[1 << 12];

  private int count;

  /** The form of a word of a text. */
  Form form(String text, int start, int end) {
    int hash = hash(text, start, end);
    @Nullable Spelling[] known = table;
    Spelling spelling = known[place(known, text, start, end, hash)];
    return spelling != null ? spelling.form : form(text.substring(start, end), hash);
  }

  private Form form(String printed, int hash) {
    Form form = Form.of(Words.fold(printed));
    if (count < LIMIT) {
      keep(new Spelling(printed, hash, form));
    }
    return form;
  }

  private synchronized void keep(Spelling spelling) {
    if (2 * ++count > table.length) {
      @Nullable Spelling[] wider = new Spelling[2 * table.length];
      for (Spelling known : table) {
        if (known != null) {
          put(wider, known);
        }
      }
      table = wider;
    }
    put(table, spelling);
  }

  private static void put(@Nullable Spelling[] table, Spelling spelling) {
    String printed = spelling.printed;
    table[place(table, printed, 0, printed.length(), spelling.hash)] = spelling;
  }

  /** Where a word stands in a table, or where it would. */
  private static int place(@Nullable Spelling[] table, String text, int start, int end, int hash) {
    int last = table.length - 1;
    int at = hash & last;
    for (Spelling known = table[at]; known != null; known = table[at]) {
      if (known.is(text, start, end, hash)) {
        return at;
      }
      at = (at + 1) & last;
    }
    return at;
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash ^ hash >>> 15;
  }
}
