package org.casequote.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long the runs of a program took, in seconds: by the clock, and on the processor. Each is a
 * process of its own, which a shell starts, so that the shell can tell what it took of the
 * processor, its children and all its threads included.
 */
record ProcessTimes(double[] clock, double[] processor) {

  private static final String SHELL = "{ \"$@\"; } > /dev/null 2>&1 || exit 1; times";

  /** The second line of {@code times} is of the children: {@code 0m0.041s 0m0.012s}. */
  private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

  /**
   * Each program so many times, one after the other in each round, so that all meet the same
   * machine; what the shell and its start take is taken off, and a first round does not count.
   */
  static List<ProcessTimes> measure(List<List<String>> programs, int rounds) throws IOException {
    List<List<String>> all = Stream.concat(Stream.of(List.of(":")), programs.stream()).toList();
    List<ProcessTimes> times =
        all.stream().map(_ -> new ProcessTimes(new double[rounds], new double[rounds])).toList();
    for (int round = -1; round < rounds; round++) {
      for (int i = 0; i < all.size(); i++) {
        times.get(i).run(all.get(i), round);
      }
    }
    double shell = times.getFirst().medianByTheClock();
    times.forEach(those -> Arrays.setAll(those.clock, i -> those.clock[i] - shell));
    return times.subList(1, times.size());
  }

  private void run(List<String> program, int round) throws IOException {
    List<String> words =
        Stream.concat(Stream.of("sh", "-c", SHELL, "sh"), program.stream()).toList();
    ProcessBuilder shell = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
    // The launcher shall take the JDK that the others are measured with.
    shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
    long start = System.nanoTime();
    Process process = shell.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    double took = (System.nanoTime() - start) / 1e9;
    List<MatchResult> parts = TIME.matcher(said).results().toList();
    if (parts.size() != 4) {
      throw new IOException(String.join(" ", program) + ": failed");
    }
    if (round >= 0) {
      clock[round] = took;
      processor[round] = seconds(parts.get(2)) + seconds(parts.get(3));
    }
  }

  private static double seconds(MatchResult time) {
    return 60 * Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(2));
  }

  double medianByTheClock() {
    return median(clock);
  }

  double medianOnTheProcessor() {
    return median(processor);
  }

  double shortest() {
    return Arrays.stream(clock).min().orElseThrow();
  }

  double longest() {
    return Arrays.stream(clock).max().orElseThrow();
  }

  private static double median(double[] seconds) {
    double[] sorted = Arrays.stream(seconds).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
