package org.casequote.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;

/**
 * What an index says of itself.
 *
 * @param format how its documents are laid out
 * @param revision the revision of the library that it covers
 * @param concepts the fingerprint of the {@link Concepts} that values are found by
 * @param documents how many it has, patients and their parts
 * @param mark what the library knows this commit by
 */
record IndexState(int format, long revision, String concepts, int documents, String mark) {

  /** Raised when the layout of the documents changes. */
  static final int FORMAT = 5;

  /** Up to this many bytes are looked at, which takes a second or two. */
  private static final long CHECKED = 2L << 30;

  /** The state of an index that covers nothing. */
  static IndexState empty(String concepts) {
    return new IndexState(FORMAT, -1, concepts, 0, "");
  }

  /** What the index that a reader has open says of itself. */
  static IndexState of(DirectoryReader reader) throws IOException {
    return of(reader.getIndexCommit().getUserData());
  }

  /** Whether this program can search it. */
  boolean usable() {
    return format == FORMAT;
  }

  /** Whether a reader finds as many documents as were committed. */
  boolean isComplete(DirectoryReader reader) {
    return reader.numDocs() == documents;
  }

  /**
   * Reads every byte of an index that is not too large for that, and tells of those that are not as
   * they were written.
   *
   * @throws IOException that {@link #isDamage} tells from others
   */
  static void check(DirectoryReader reader) throws IOException {
    if (bytes(reader.directory()) <= CHECKED) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    }
  }

  private static long bytes(Directory folder) throws IOException {
    long bytes = 0;
    for (String file : folder.listAll()) {
      bytes += folder.fileLength(file);
    }
    return bytes;
  }

  Map<String, String> data() {
    return Map.of(
        "format", String.valueOf(format),
        "revision", String.valueOf(revision),
        "concepts", concepts,
        "documents", String.valueOf(documents),
        "mark", mark);
  }

  static IndexState of(Map<String, String> data) {
    try {
      return new IndexState(
          Integer.parseInt(data.getOrDefault("format", "0")),
          Long.parseLong(data.getOrDefault("revision", "-1")),
          data.getOrDefault("concepts", ""),
          Integer.parseInt(data.getOrDefault("documents", "-1")),
          data.getOrDefault("mark", ""));
    } catch (NumberFormatException e) {
      return new IndexState(0, -1, "", -1, "");
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
