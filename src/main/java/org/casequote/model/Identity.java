package org.casequote.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * By what two descriptions of one article know each other: its DOI, its PubMed numbers, and its
 * title, whatever its case, accents, punctuation, and a letter that was misread.
 */
public final class Identity {

  /** Letters of the shortest title that says which article it is. */
  private static final int SHORTEST = 20;

  /** Letters at either end of a title by which another that is nearly the same is looked up. */
  private static final int END = 24;

  /** The same for a title of which these would be more than half. */
  private static final int SHORT_END = 16;

  /** Letters of a title that may be read wrongly. */
  private static final int MISREAD = 3;

  private static final int YEARS_APART = 1;

  private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z]{1,6}>");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Identity() {}

  /** What an article can be looked up by; the same keys say that it may be the same article. */
  public static List<String> keys(Bibliography source) {
    List<String> keys = new ArrayList<>();
    add(keys, "doi:", source.doi());
    add(keys, "pmid:", source.pmid());
    add(keys, "pmcid:", source.pmcid());
    String title = folded(source.title());
    if (title.length() >= SHORTEST) {
      keys.add("title:" + title);
    }
    return keys;
  }

  /** The same, and keys that articles of nearly the same title share. */
  public static List<String> nearKeys(Bibliography source) {
    List<String> keys = keys(source);
    String title = folded(source.title());
    if (title.length() >= SHORTEST) {
      int end = title.length() < 2 * END ? SHORT_END : END;
      keys.add("opening:" + title.substring(0, end));
      keys.add("ending:" + title.substring(title.length() - end));
    }
    return keys;
  }

  private static void add(List<String> keys, String kind, @Nullable String id) {
    if (id != null) {
      keys.add(kind + id.toLowerCase(Locale.ROOT));
    }
  }

  /** Whether a number says that two descriptions are of the same article. */
  public static boolean sameNumber(Bibliography a, Bibliography b) {
    return equal(a.doi(), b.doi()) || equal(a.pmid(), b.pmid()) || equal(a.pmcid(), b.pmcid());
  }

  /**
   * Whether two descriptions are of the same article: by a number, or by nearly the same title
   * where neither authors nor year speak against it. Where the numbers differ, as those of a
   * preprint do, the titles must be the same and the authors known.
   */
  public static boolean same(Bibliography a, Bibliography b) {
    if (sameNumber(a, b)) {
      return true;
    }
    String one = folded(a.title());
    String other = folded(b.title());
    if (one.length() < SHORTEST || other.length() < SHORTEST) {
      return false;
    }
    if (a.year() != null && b.year() != null && Math.abs(a.year() - b.year()) > YEARS_APART) {
      return false;
    }
    boolean named = !a.authors().isEmpty() && !b.authors().isEmpty();
    if (named && !shareAnAuthor(a, b)) {
      return false;
    }
    boolean contradicted =
        differ(a.doi(), b.doi()) || differ(a.pmid(), b.pmid()) || differ(a.pmcid(), b.pmcid());
    return contradicted ? named && one.equals(other) : nearly(one, other, named);
  }

  private static boolean equal(@Nullable String a, @Nullable String b) {
    return a != null && a.equalsIgnoreCase(b);
  }

  private static boolean differ(@Nullable String a, @Nullable String b) {
    return a != null && b != null && !a.equalsIgnoreCase(b);
  }

  private static boolean shareAnAuthor(Bibliography a, Bibliography b) {
    Set<String> names = names(a);
    names.retainAll(names(b));
    return !names.isEmpty();
  }

  private static Set<String> names(Bibliography source) {
    Set<String> names = new HashSet<>();
    for (String author : source.authors()) {
      for (String name : author.split("[\\s.]+")) {
        String plain = folded(name);
        if (plain.length() > 2) {
          names.add(plain);
        }
      }
    }
    return names;
  }

  /** Lower-case letters and digits without accents or markup. */
  private static String folded(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String plain = MARKUP.matcher(text).replaceAll("");
    String bare = Normalizer.normalize(plain, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return NO_LETTER.matcher(bare).replaceAll("");
  }

  /** Whether two folded titles differ by a letter or so, or one goes on where the other ends. */
  private static boolean nearly(String a, String b, boolean named) {
    boolean longer = named && (a.startsWith(b) || b.startsWith(a));
    boolean misread =
        a.replaceAll("\\P{N}", "").equals(b.replaceAll("\\P{N}", "")) && edits(a, b) <= MISREAD;
    return longer || misread;
  }

  /** How many letters must be put in, left out or changed (Levenshtein's distance). */
  private static int edits(String a, String b) {
    int[] row = IntStream.rangeClosed(0, b.length()).toArray();
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j - 1], corner));
      }
    }
    return row[b.length()];
  }
}
