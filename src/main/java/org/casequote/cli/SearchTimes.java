package org.casequote.cli;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.casequote.index.Condition;

/**
 * How long searches took, in milliseconds: by the clock, and on the processor, which on a busy
 * machine is less, and with several threads may be more.
 */
record SearchTimes(double[] clock, double[] processor) {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** A way to search. */
  interface Search {
    /** Finds what fulfils a condition. */
    Object run(Condition condition) throws IOException;
  }

  /** Each condition in each way, one after the other, so that all ways meet the same machine. */
  static List<SearchTimes> measure(List<Condition> conditions, List<Search> searches)
      throws IOException {
    int count = conditions.size();
    List<SearchTimes> all =
        searches.stream().map(s -> new SearchTimes(new double[count], new double[count])).toList();
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < searches.size(); k++) {
        long busy = busy();
        long start = System.nanoTime();
        searches.get(k).run(conditions.get(i));
        all.get(k).clock[i] = (System.nanoTime() - start) / 1e6;
        all.get(k).processor[i] = (busy() - busy) / 1e6;
      }
    }
    return all;
  }

  /** The processor's time of all threads but the JVM's own. */
  private static long busy() {
    return Arrays.stream(THREADS.getThreadCpuTime(THREADS.getAllThreadIds()))
        .filter(time -> time > 0)
        .sum();
  }

  /** Their sum on the processor. */
  double sum() {
    return Arrays.stream(processor).sum();
  }

  /** The times of some of the searches. */
  SearchTimes of(IntPredicate some) {
    return new SearchTimes(some(clock, some), some(processor, some));
  }

  private static double[] some(double[] millis, IntPredicate some) {
    return IntStream.range(0, millis.length).filter(some).mapToDouble(i -> millis[i]).toArray();
  }

  String byTheClock() {
    return line(clock);
  }

  String onTheProcessor() {
    return line(processor);
  }

  private static String line(double[] millis) {
    double[] sorted = Arrays.stream(millis).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "median %.1f ms, 99 %% within %.1f ms, longest %.1f ms",
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.99)],
        sorted[sorted.length - 1]);
  }
}
