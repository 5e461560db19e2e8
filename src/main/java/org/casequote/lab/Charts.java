package org.casequote.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads charts. */
public final class Charts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ENDING = Pattern.compile("\\.(txt|xml|nxml|pdf|json)$");

  private Charts() {}

  /**
   * The charts of a folder of {@code ID.json}, by id.
   *
   * @param wanted which ids; the files of the others are not opened
   */
  public static SortedMap<String, Chart> ofFolder(Path folder, Predicate<String> wanted)
      throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files =
          listed
              .filter(file -> file.toString().endsWith(".json") && wanted.test(id(file)))
              .sorted()
              .toList();
    }
    if (files.isEmpty()) {
      throw new IOException(folder + ": no gold records (ID.json)");
    }
    SortedMap<String, Chart> charts = new TreeMap<>();
    for (Path file : files) {
      add(charts, Files.readString(file), file.toString());
    }
    return charts;
  }

  /** The charts of JSON lines such as {@code extract} writes, by id. */
  public static SortedMap<String, Chart> ofLines(Stream<String> lines) throws IOException {
    SortedMap<String, Chart> charts = new TreeMap<>();
    for (String line : (Iterable<String>) lines.filter(line -> !line.isBlank())::iterator) {
      add(charts, line, "line " + (charts.size() + 1));
    }
    return charts;
  }

  /** The id of the article in a file: its name without the ending. */
  public static String id(Path file) {
    return id(String.valueOf(file.getFileName()));
  }

  static String id(String name) {
    return ENDING.matcher(name).replaceFirst("");
  }

  private static void add(SortedMap<String, Chart> charts, String json, String where)
      throws IOException {
    try {
      Chart chart = Chart.of(JSON.readTree(json));
      charts.put(chart.doc(), chart);
    } catch (JsonProcessingException e) {
      throw new IOException(where + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
