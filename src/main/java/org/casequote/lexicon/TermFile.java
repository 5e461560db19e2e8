package org.casequote.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a tab-separated lexicon file: comments start with {@code #}, the first row is the header.
 */
final class TermFile {

  private TermFile() {}

  /** The rows of a file; what is wrong with it is added to {@code faults}. */
  static List<Entry> read(Kind kind, List<String> faults) {
    List<Entry> entries = new ArrayList<>();
    try (BufferedReader lines = open(kind.file())) {
      List<String> header = List.of();
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        List<String> cells = List.of(line.split("\t", -1));
        if (header.isEmpty()) {
          header = cells;
          if (!kind.column().isEmpty() && !header.contains(kind.column())) {
            faults.add(kind.file() + ":" + number + ": no column " + kind.column());
            return List.of();
          }
        } else if (cells.size() > header.size()) {
          faults.add(kind.file() + ":" + number + ": " + cells.size() + " cells under " + header);
        } else {
          entries.add(new Entry(kind, number, row(header, cells)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(kind.file(), e);
    }
    return entries;
  }

  private static Map<String, String> row(List<String> header, List<String> cells) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      columns.put(header.get(i).strip(), cells.get(i).strip());
    }
    return Map.copyOf(columns);
  }

  /** A resource of this package as UTF-8 lines. */
  static BufferedReader open(String file) throws IOException {
    InputStream in = TermFile.class.getResourceAsStream(file);
    if (in == null) {
      throw new IOException("no lexicon file " + file);
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
