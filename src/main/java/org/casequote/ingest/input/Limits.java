package org.casequote.ingest.input;

import java.io.Serializable;
import java.time.Duration;
import java.util.Locale;

/**
 * How much of everything one file may take, so that no file, broken or malicious, costs more than
 * itself.
 *
 * <p>Each is far beyond what an article needs: the longest case series have a few dozen pages, a
 * thesis some hundred.
 *
 * @param time of the processor to read a file; one that needs longer is given up, and so is one
 *     that waits for four times as long
 * @param rulesTime of the processor to find what the text of a file says
 * @param scanTime to read one page of a scan
 * @param scanPages of a scan
 * @param heapMegabytes memory of the process that reads a file, which bounds everything that a file
 *     unpacks into
 * @param fileBytes size of a file, packed or not
 * @param pages of a PDF
 * @param characters of the text that is read from a file
 * @param depth of nested XML or HTML elements
 * @param entities that may be expanded in XML
 * @param pixels of the image of a page
 * @param archiveBytes that the documents of an archive unpack into
 * @param archiveRatio how many times as large as its archive a document may be
 * @param archiveEntries of an archive
 */
public record Limits(
    Duration time,
    Duration rulesTime,
    Duration scanTime,
    int scanPages,
    int heapMegabytes,
    int fileBytes,
    int pages,
    int characters,
    int depth,
    int entities,
    int pixels,
    long archiveBytes,
    int archiveRatio,
    int archiveEntries)
    implements Serializable {

  /** What holds unless a test wants less. */
  public static final Limits STANDARD =
      new Limits(
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          60,
          512,
          200 << 20,
          3_000,
          1_000_000,
          200,
          10_000,
          60_000_000,
          8L << 30,
          200,
          200_000);

  /** {@code more than 3,000 pages}. */
  public static String more(long most, String things) {
    return String.format(Locale.ROOT, "more than %,d %s", most, things);
  }

  /** How long a scan of so many pages may take. */
  public Duration scan(int scanned) {
    return time.plus(scanTime.multipliedBy(scanned));
  }

  /** The same limits with other ones for the process that reads a file. */
  public Limits with(Duration otherTime, int otherHeapMegabytes) {
    return new Limits(
        otherTime,
        rulesTime,
        scanTime,
        scanPages,
        otherHeapMegabytes,
        fileBytes,
        pages,
        characters,
        depth,
        entities,
        pixels,
        archiveBytes,
        archiveRatio,
        archiveEntries);
  }
}
