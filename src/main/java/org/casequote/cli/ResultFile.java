package org.casequote.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.casequote.batch.ResultTable;
import org.casequote.engine.Outcome;
import org.jspecify.annotations.Nullable;

/** Reads what {@code extract} or {@code spark} wrote, as lines of JSON whatever its format. */
final class ResultFile {

  /** What a file of Parquet begins with. */
  private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** How the line of a failure begins; that of an article has another key first. */
  private static final String FAILURE = "{\"path\":";

  private ResultFile() {}

  /** A file itself, or the parts in a folder that Spark wrote, in their order. */
  static List<Path> in(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> below = Files.walk(path)) {
      return below
          .filter(Files::isRegularFile)
          .filter(file -> isPart(path.relativize(file)))
          .sorted()
          .toList();
    }
  }

  /** Whether no part of a path begins as what Spark and Hadoop write for themselves. */
  private static boolean isPart(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .noneMatch(name -> name.toString().matches("[._].*"));
  }

  /** The lines of a file, to be closed. */
  static Stream<String> lines(Path file) throws IOException {
    return isParquet(file) ? table(file).lines(file) : text(file);
  }

  private static boolean isParquet(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(PARQUET.length), PARQUET);
    }
  }

  private static ResultTable table(Path file) throws IOException {
    return ResultTable.parquet()
        .orElseThrow(() ->
            new IOException(
                file
                    + ": Parquet is read where the name ends in .parquet, and by the launcher,"
                    + " casequote, not by the jar"));
  }

  private static Stream<String> text(Path file) throws IOException {
    // What is no text shall be told as a line that is none of ours, so nothing is decoded strictly.
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    return lines.lines().onClose(() -> close(lines));
  }

  private static void close(BufferedReader lines) {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a line says of a report that could not be read; {@code null} where it is an article's. */
  static Outcome.@Nullable Failed failure(String line) {
    if (!line.startsWith(FAILURE)) {
      return null;
    }
    JsonNode row = Json.read(line);
    return row.hasNonNull("failure")
        ? new Outcome.Failed(row.path("path").asText(), row.path("failure").asText())
        : null;
  }
}
