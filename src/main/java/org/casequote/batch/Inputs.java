package org.casequote.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casequote.ingest.Ingest;
import org.jspecify.annotations.Nullable;

/** Finds the files that paths stand for. */
public final class Inputs {

  private final List<Input> found = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  private Inputs() {}

  /**
   * The files at these paths: a file itself whatever its name, and every file below a folder whose
   * name is that of a report, sorted. A file that is there twice is taken once.
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
        inputs.add(path, null);
      }
    }
    return inputs.found;
  }

  /** Those of the inputs whose content is not one of these, by its SHA-256. */
  public static List<Input> without(List<Input> inputs, Set<String> known) {
    if (known.isEmpty()) {
      return inputs;
    }
    return inputs.parallelStream()
        .filter(input -> input.problem() != null || !known.contains(sha256(input.path())))
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
      } else if (Ingest.isCandidate(entry) && Files.isRegularFile(entry)) {
        add(entry, null);
      }
    }
  }

  private void add(Path path, @Nullable String problem) {
    if (seen.add(path.toAbsolutePath().normalize())) {
      found.add(new Input(path, problem));
    }
  }

  /** In lower-case hexadecimal; empty where the file cannot be read, which reading it will tell. */
  private static String sha256(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      DigestInputStream bytes = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
      bytes.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    } catch (IOException e) {
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
