package org.casequote.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;

/**
 * What an index says of itself.
 *
 * @param format how its documents are laid out
 * @param revision the revision of the library that it covers
 * @param concepts the fingerprint of the {@link Concepts} that values are found by
 */
record IndexState(int format, long revision, String concepts) {

  /** Raised when the layout of the documents changes. */
  static final int FORMAT = 4;

  /** The state of an index that covers nothing. */
  static IndexState empty(String concepts) {
    return new IndexState(FORMAT, -1, concepts);
  }

  /** Whether this program can search it. */
  boolean usable() {
    return format == FORMAT;
  }

  Map<String, String> data() {
    return Map.of(
        "format", String.valueOf(format),
        "revision", String.valueOf(revision),
        "concepts", concepts);
  }

  static IndexState of(Map<String, String> data) {
    try {
      return new IndexState(
          Integer.parseInt(data.getOrDefault("format", "0")),
          Long.parseLong(data.getOrDefault("revision", "-1")),
          data.getOrDefault("concepts", ""));
    } catch (NumberFormatException e) {
      return new IndexState(0, -1, "");
    }
  }

  /** Whether a fault is the index's own, so that making it anew is the cure. */
  static boolean isDamage(IOException fault) {
    return fault instanceof CorruptIndexException
        || fault instanceof IndexNotFoundException
        || fault instanceof IndexFormatTooOldException
        || fault instanceof IndexFormatTooNewException
        || fault instanceof EOFException
        || fault instanceof NoSuchFileException
        || fault instanceof java.io.FileNotFoundException;
  }
}
