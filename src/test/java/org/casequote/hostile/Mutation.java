package org.casequote.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.casequote.ingest.Ingest;

/** Files made a little or very wrong. */
final class Mutation {

  private Mutation() {}

  /** What is changed: the reports of the corpus, and PDF files by other programs. */
  static Stream<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String folder :
        List.of("corpus/reports", "src/test/resources/org/casequote/ingest/pdf/rendered")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files.filter(Ingest::isCandidate).sorted().forEach(sources::add);
      }
    }
    return sources.stream();
  }

  /** The first part of a file. */
  static byte[] cut(byte[] whole, int percent) {
    return Arrays.copyOf(whole, (int) ((long) whole.length * percent / 100));
  }

  /** The file with one to 64 changes: bytes replaced, or stretches removed, doubled or swapped. */
  static byte[] changed(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int changes = 1 << random.nextInt(7);
    for (int i = 0; i < changes && bytes.length > 16; i++) {
      bytes = change(bytes, random);
    }
    return bytes;
  }

  private static byte[] change(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(64));
    switch (random.nextInt(8)) {
      case 0 -> {
        byte[] shorter = new byte[bytes.length - length];
        System.arraycopy(bytes, 0, shorter, 0, at);
        System.arraycopy(bytes, at + length, shorter, at, shorter.length - at);
        return shorter;
      }
      case 1 -> {
        byte[] longer = new byte[bytes.length + length];
        System.arraycopy(bytes, 0, longer, 0, at + length);
        System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
        return longer;
      }
      case 2 -> {
        int from = random.nextInt(bytes.length - length + 1);
        System.arraycopy(bytes.clone(), from, bytes, at, length);
      }
      case 3 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 4 -> bytes[at] = (byte) ('0' + random.nextInt(10));
      case 5 -> bytes[at] = (byte) "<>[]()/ %&;\"'\0\n".charAt(random.nextInt(15));
      default -> bytes[at] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
