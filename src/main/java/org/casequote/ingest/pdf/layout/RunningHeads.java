package org.casequote.ingest.pdf.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.casequote.ingest.pdf.page.Page;
import org.casequote.ingest.pdf.page.Sizes;
import org.casequote.ingest.pdf.page.Word;
import org.casequote.ingest.words.LetterRuns;
import org.casequote.ingest.words.SectionNames;

/**
 * Takes running heads, footers and page numbers off the pages.
 *
 * <p>A row near the top or bottom goes where its words, figures left aside, return at that height
 * of another page and nothing but such rows stands outside it, which the repeated header of a table
 * has its caption for; where it carries the page's number; or where it repeats words of the first
 * page and stands alone.
 */
public final class RunningHeads {

  private static final Pattern NUMBER = Pattern.compile("^\\D{0,2}(\\d{1,5})\\D?$");

  private static final Pattern CAPTION =
      Pattern.compile("(?i)(?:table|tab\\.|fig(?:ure|\\.)?)\\s?\\w{1,3}\\b");

  private static final int MOST_ROWS = 5;
  private static final float ZONE = 0.15f;

  private record Row(
      int page, boolean top, int rank, List<Word> words, boolean clear, String key) {}

  private final List<Page> pages;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final Map<String, List<Row>> rowsOfKey = new HashMap<>();
  private final Map<Integer, Set<Integer>> pagesOfOffset = new HashMap<>();
  private final Set<String> firstPage = new HashSet<>();

  private RunningHeads(List<Page> pages) {
    this.pages = pages;
    for (int i = 0; i < pages.size(); i++) {
      gather(i);
    }
    rows.sort(
        Comparator.comparingInt(Row::page).thenComparing(Row::top).thenComparingInt(Row::rank));
    pages.getFirst().words().forEach(word -> firstPage.addAll(parts(word.text())));
  }

  /**
   * Pages and what was taken off them.
   *
   * @param pages without running heads
   * @param heads their texts, in order, each once
   */
  public record Stripped(List<Page> pages, List<String> heads) {}

  /** The pages of a document without their running heads. */
  public static Stripped strip(List<Page> pages) {
    return new RunningHeads(pages).strip();
  }

  private void gather(int index) {
    Page page = pages.get(index);
    float zone = ZONE * page.height();
    gather(index, true, rows(page, word -> word.baseline() < 2 * zone));
    gather(index, false, rows(page, word -> depth(page, word, false) < 2 * zone).reversed());
  }

  /** The rows that some words of a page make. */
  private static List<List<Word>> rows(Page page, Predicate<Word> some) {
    return Rows.of(page.words().stream().filter(some).toList());
  }

  /** Takes in those of some rows, in their order from an edge, that stand near it. */
  private void gather(int index, boolean top, List<List<Word>> inwards) {
    Page page = pages.get(index);
    for (int i = 0; i < Math.min(MOST_ROWS, inwards.size()); i++) {
      List<Word> row = inwards.get(i);
      if (depth(page, row.getFirst(), top) < ZONE * page.height()) {
        Row found = new Row(index, top, i, row, clear(inwards, i), key(row, top));
        rows.add(found);
        rowsOfKey.computeIfAbsent(found.key, key -> new ArrayList<>()).add(found);
        if (found.rank < 2) {
          for (int number : numbers(row)) {
            pagesOfOffset.computeIfAbsent(number - index, offset -> new HashSet<>()).add(index);
          }
        }
      }
    }
  }

  /** Whether white parts a row, or two or three with it, from the text inside. */
  private static boolean clear(List<List<Word>> inwards, int at) {
    for (int i = at; i < 3; i++) {
      if (i + 1 >= inwards.size()) {
        return true;
      }
      Word word = inwards.get(i).getFirst();
      float gap = Math.abs(inwards.get(i + 1).getFirst().baseline() - word.baseline());
      if (gap > 1.45f * word.size()) {
        return true;
      }
    }
    return false;
  }

  /** The words of a row without figures and regardless of their order. */
  private static String key(List<Word> row, boolean top) {
    Set<String> words = new TreeSet<>();
    row.forEach(word -> words.addAll(parts(word.text())));
    return (top ? "^" : "_") + Math.round(Sizes.usual(row)) + " " + String.join(" ", words);
  }

  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>(LetterRuns.of(word.toLowerCase(Locale.ROOT)));
    parts.removeIf(part -> part.length() < 2);
    return parts;
  }

  /** The numbers at both ends of a row. */
  private static List<Integer> numbers(List<Word> row) {
    List<Integer> numbers = new ArrayList<>();
    for (Word word : List.of(row.getFirst(), row.getLast())) {
      String digits = NUMBER.matcher(word.text()).replaceAll("$1");
      if (!word.raised()
          && !digits.isEmpty()
          && digits.length() < 6
          && digits.chars().allMatch(Character::isDigit)) {
        numbers.add(Integer.parseInt(digits));
      }
    }
    return numbers;
  }

  private Stripped strip() {
    Map<Integer, Set<Word>> taken = new HashMap<>();
    boolean outermost = true;
    for (Row row : rows) {
      outermost |= row.rank == 0;
      if (outermost && returns(row) || isFolio(row)) {
        taken.computeIfAbsent(row.page, page -> new HashSet<>()).addAll(row.words);
        String text = Superscripts.text(row.words);
        if (!texts.contains(text)) {
          texts.add(text);
        }
      } else {
        outermost = false;
      }
    }
    List<Page> stripped = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Set<Word> heads = taken.getOrDefault(i, Set.of());
      Page page = pages.get(i);
      stripped.add(page.with(page.words().stream().filter(word -> !heads.contains(word)).toList()));
    }
    boolean nothingElse = stripped.stream().allMatch(page -> page.words().isEmpty());
    return new Stripped(nothingElse ? pages : stripped, texts);
  }

  private static boolean hasWords(Row row) {
    return row.words.stream().anyMatch(word -> !parts(word.text()).isEmpty());
  }

  /** Whether a row's words stand at the same height of another page. */
  private boolean returns(Row row) {
    return hasWords(row)
        && rowsOfKey.get(row.key).stream()
            .anyMatch(other -> other.page != row.page && Math.abs(depth(row) - depth(other)) < 4);
  }

  private float depth(Row row) {
    return depth(pages.get(row.page), row.words.getFirst(), row.top);
  }

  /** How far a word stands from the top of its page, or from the bottom. */
  private static float depth(Page page, Word word, boolean top) {
    return top ? word.baseline() : page.height() - word.baseline();
  }

  /** Whether a row carries the page's number, or stands alone and repeats words of the first. */
  private boolean isFolio(Row row) {
    Page page = pages.get(row.page);
    float y = row.words.getFirst().baseline() / page.height();
    if (row.rank > 2) {
      return false;
    }
    List<Integer> numbers = numbers(row.words);
    if (!hasWords(row)) {
      return !numbers.isEmpty() && row.words.size() <= 4 && (y < 0.1f || y > 0.9f);
    }
    if (row.words.size() > 16 || !row.clear) {
      return false;
    }
    for (int number : numbers) {
      Set<Integer> same = pagesOfOffset.get(number - row.page);
      if (same != null && same.size() > 1) {
        return true;
      }
    }
    return row.page > 0
        && !SectionNames.isName(Superscripts.text(row.words))
        && !CAPTION.matcher(Superscripts.text(row.words)).lookingAt()
        && repeatsFirstPage(row);
  }

  /** Whether a row's words stand on the first page too, but for one that may be cut short. */
  private boolean repeatsFirstPage(Row row) {
    List<String> words =
        row.words.stream()
            .flatMap(word -> parts(word.text()).stream())
            .filter(part -> !part.equals("et") && !part.equals("al"))
            .toList();
    return words.stream().filter(firstPage::contains).count() >= 0.8 * words.size();
  }
}
