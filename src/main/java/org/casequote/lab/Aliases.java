package org.casequote.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The names that count as one: of markers, genes, drugs and operations. */
final class Aliases {

  private static final String FILE = "aliases.tsv";
  private static final Aliases STANDARD = load();

  private final Map<String, Map<String, String>> byKind;

  private Aliases(Map<String, Map<String, String>> byKind) {
    this.byKind = byKind;
  }

  static String marker(String name) {
    return STANDARD.of("marker", name);
  }

  static String gene(String name) {
    return STANDARD.of("gene", name);
  }

  static String drug(String name) {
    return STANDARD.of("drug", name);
  }

  static String procedure(String name) {
    return STANDARD.of("procedure", name);
  }

  /** Whether a drug, by the name that {@link #drug} gives, is no treatment of a tumour. */
  static boolean isIgnored(String drug) {
    return STANDARD.names("ignored drug").containsKey(drug);
  }

  private String of(String kind, String name) {
    String plain = Names.plain(name);
    return names(kind).getOrDefault(plain, plain);
  }

  private Map<String, String> names(String kind) {
    return byKind.getOrDefault(kind, Map.of());
  }

  private static Aliases load() {
    Map<String, Map<String, String>> byKind = new HashMap<>();
    try (BufferedReader lines = open()) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(cells -> {
            Map<String, String> names = byKind.computeIfAbsent(cells[0], kind -> new HashMap<>());
            names.put(Names.plain(cells[1]), Names.plain(cells[1]));
            for (String alias : cells[2].split(" \\| ")) {
              if (!alias.isEmpty()) {
                names.put(Names.plain(alias), Names.plain(cells[1]));
              }
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Aliases(byKind);
  }

  private static BufferedReader open() throws IOException {
    InputStream in = Aliases.class.getResourceAsStream(FILE);
    if (in == null) {
      throw new IOException("no file " + FILE);
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
