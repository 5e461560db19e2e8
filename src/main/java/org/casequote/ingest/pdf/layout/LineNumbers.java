package org.casequote.ingest.pdf.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.casequote.ingest.pdf.page.Page;
import org.casequote.ingest.pdf.page.Word;

/** Takes the numbers of lines, as manuscripts carry them in the margin, off the pages. */
public final class LineNumbers {

  private static final int FEWEST = 8;

  private LineNumbers() {}

  /**
   * The pages without columns of numbers that count their lines; a page with few lines has them
   * where the page before it had them.
   */
  public static List<Page> strip(List<Page> pages) {
    List<Page> stripped = new ArrayList<>();
    Set<Word> before = Set.of();
    for (Page page : pages) {
      Set<Word> numbers = numbers(page);
      if (numbers.isEmpty() && !before.isEmpty()) {
        numbers = inPlaceOf(before, page);
      }
      stripped.add(numbers.isEmpty() ? page : without(numbers, page));
      before = numbers.isEmpty() ? before : numbers;
    }
    if (!before.isEmpty() && !pages.isEmpty() && stripped.getFirst() == pages.getFirst()) {
      stripped.set(0, without(inPlaceOf(before, pages.getFirst()), pages.getFirst()));
    }
    return stripped;
  }

  private static Page without(Set<Word> numbers, Page page) {
    return page.with(page.words().stream().filter(word -> !numbers.contains(word)).toList());
  }

  private static Set<Word> numbers(Page page) {
    Map<Integer, List<Word>> byEdge = new HashMap<>();
    Map<Integer, List<Word>> byStart = new HashMap<>();
    for (Word word : page.words()) {
      if (isNumber(word)) {
        byEdge.computeIfAbsent(Math.round(word.right() / 4), edge -> new ArrayList<>()).add(word);
        byStart.computeIfAbsent(Math.round(word.x() / 4), edge -> new ArrayList<>()).add(word);
      }
    }
    Set<Word> numbers = new HashSet<>();
    for (List<Word> column :
        Stream.concat(byEdge.values().stream(), byStart.values().stream()).toList()) {
      List<Word> run = counting(column);
      if (!run.isEmpty() && stands(run, page.words())) {
        numbers.addAll(run);
      }
    }
    return numbers;
  }

  private static boolean isNumber(Word word) {
    return word.text().length() < 5 && word.text().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The numbers of a page that begin or end where those of another page do, and that count on. */
  private static Set<Word> inPlaceOf(Set<Word> others, Page page) {
    List<Word> run = new ArrayList<>();
    page.words().stream()
        .filter(word -> isNumber(word) && others.stream().anyMatch(o -> sameEdge(o, word)))
        .sorted(Comparator.comparingDouble(Word::baseline))
        .forEach(word -> {
          if (run.isEmpty() || counts(run.getLast(), word)) {
            run.add(word);
          }
        });
    return new HashSet<>(run);
  }

  private static boolean sameEdge(Word one, Word other) {
    return Math.abs(one.size() - other.size()) < 0.5f
        && (Math.abs(one.right() - other.right()) < 1 || Math.abs(one.x() - other.x()) < 1);
  }

  private static boolean counts(Word number, Word next) {
    int step = Integer.parseInt(next.text()) - Integer.parseInt(number.text());
    return step == 1 || step == 5;
  }

  /** The longest run of words that count by ones or by fives down a column. */
  private static List<Word> counting(List<Word> column) {
    if (column.size() < FEWEST) {
      return List.of();
    }
    column.sort(Comparator.comparingDouble(Word::baseline));
    List<Word> run = new ArrayList<>();
    List<Word> longest = List.of();
    for (Word word : column) {
      if (!run.isEmpty()) {
        if (!counts(run.getLast(), word)) {
          longest = run.size() > longest.size() ? run : longest;
          run = new ArrayList<>();
        }
      }
      run.add(word);
    }
    longest = run.size() > longest.size() ? run : longest;
    return longest.size() >= FEWEST ? longest : List.of();
  }

  /** Whether the numbers stand at even distances, as lines do but entries of a list don't. */
  private static boolean stands(List<Word> sorted, List<Word> words) {
    int even = 0;
    float usual =
        (sorted.getLast().baseline() - sorted.getFirst().baseline()) / (sorted.size() - 1);
    for (int i = 1; i < sorted.size(); i++) {
      float distance = sorted.get(i).baseline() - sorted.get(i - 1).baseline();
      even += Math.abs(distance - usual) < 0.3f * usual ? 1 : 0;
    }
    return even > 0.7f * sorted.size() && (inMargin(sorted, words) || inGutter(sorted, words));
  }

  private static boolean inMargin(List<Word> numbers, List<Word> words) {
    float x = numbers.getFirst().x();
    long outside =
        words.stream().filter(word -> word.x() < x).count()
            - numbers.stream().filter(word -> word.x() < x).count();
    long inside = words.size() - outside - numbers.size();
    return Math.min(outside, inside) < 0.05f * words.size();
  }

  /** Whether the numbers stand alone from the first to the last, and count most of the lines. */
  private static boolean inGutter(List<Word> numbers, List<Word> words) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (Word number : numbers) {
      left = Math.min(left, number.x());
      right = Math.max(right, number.right());
    }
    float top = numbers.getFirst().top();
    float bottom = numbers.getLast().bottom();
    int beside = 0;
    int before = 0;
    int after = 0;
    for (Word word : words) {
      if (word.bottom() > top && word.top() < bottom) {
        beside += word.x() < right + 1 && word.right() > left - 1 ? 1 : 0;
        before += word.right() < left ? 1 : 0;
        after += word.x() > right ? 1 : 0;
      }
    }
    return beside == numbers.size() && Math.min(before, after) > 4 * numbers.size();
  }
}
