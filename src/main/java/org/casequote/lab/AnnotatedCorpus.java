package org.casequote.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of annotated documents in the standoff form of brat: {@code ID.txt} beside {@code
 * ID.ann}.
 *
 * @param documents by id
 * @param sha256 a hash over all the files, in hexadecimal
 */
public record AnnotatedCorpus(List<AnnotatedDocument> documents, String sha256) {

  /** Keeps its own copy. */
  public AnnotatedCorpus {
    documents = List.copyOf(documents);
  }

  /** Reads a folder; a mark that is wrong is an {@link IOException} that names file and line. */
  public static AnnotatedCorpus read(Path folder) throws IOException {
    List<Path> texts;
    try (Stream<Path> files = Files.list(folder)) {
      texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    if (texts.isEmpty()) {
      throw new IOException(folder + ": no annotated documents (ID.txt beside ID.ann)");
    }
    MessageDigest digest = sha256Digest();
    List<AnnotatedDocument> documents = new ArrayList<>();
    for (Path text : texts) {
      Path marks = text.resolveSibling(Charts.id(text) + ".ann");
      for (Path file : List.of(text, marks)) {
        digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      documents.add(BratReader.read(Charts.id(text), Files.readString(text), marks));
    }
    return new AnnotatedCorpus(documents, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
