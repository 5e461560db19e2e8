package org.casequote.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.archive.Archive;
import org.casequote.ingest.input.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Finds the files that paths stand for. */
public final class Inputs {

  private final List<Input> found = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  private Inputs() {}

  /**
   * The files at these paths: a file itself whatever its name, and every file below a folder whose
   * name is that of a report, sorted; an archive stands for the reports in it. A file that is there
   * twice is taken once.
   */
  public static List<Input> find(List<Path> paths) {
    Inputs inputs = new Inputs();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        int before = inputs.seen.size();
        inputs.walk(path);
        if (inputs.seen.size() == before) {
          inputs.add(path, "no reports in this folder");
        }
      } else {
        inputs.file(path);
      }
    }
    return inputs.found;
  }

  /**
   * The SHA-256 of each input's content, in their order; empty where it cannot be read, which
   * reading it will tell.
   */
  public static List<String> hashes(List<Input> inputs) {
    return inputs.parallelStream()
        .map(input -> input.problem() == null ? sha256(input.path()) : "")
        .toList();
  }

  private void walk(Path folder) {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(folder)) {
      entries = listed.sorted().toList();
    } catch (IOException e) {
      add(folder, "not readable: " + e.getMessage());
      return;
    }
    for (Path entry : entries) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        walk(entry);
      } else if ((Ingest.isCandidate(entry) || Archive.is(entry)) && Files.isRegularFile(entry)) {
        file(entry);
      }
    }
  }

  private void file(Path file) {
    if (!Archive.is(file) || !Files.isRegularFile(file)) {
      add(file, null);
      return;
    }
    try {
      List<Archive.Document> documents = Archive.documents(file);
      documents.forEach(document -> add(document.path(), document.problem()));
      if (documents.isEmpty()) {
        add(file, "no reports in this archive");
      }
    } catch (IOException | UnreadableException e) {
      add(file, e.getMessage());
    }
  }

  private void add(Path path, @Nullable String problem) {
    if (seen.add(path.toAbsolutePath().normalize())) {
      found.add(new Input(path, problem));
    }
  }

  /** In lower-case hexadecimal; empty where the file cannot be read, which reading it will tell. */
  private static String sha256(Path path) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Ingest.bytes(path));
      return HexFormat.of().formatHex(digest);
    } catch (IOException | UnreadableException e) {
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
