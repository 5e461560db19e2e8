package org.casequote.engine;

import java.util.List;
import org.casequote.model.Article;
import org.casequote.model.Bibliography;
import org.jspecify.annotations.Nullable;

/** What became of one input: a value, never a log line. */
public sealed interface Outcome {

  /** The input as the user gave it. */
  String path();

  /** It was read; it may still report no patient. */
  record Extracted(Article article) implements Outcome {
    @Override
    public String path() {
      return article.input().path();
    }
  }

  /**
   * It is no report but a file of references.
   *
   * @param path the input as the user gave it
   * @param sha256 of its bytes
   * @param references in its order
   */
  record References(String path, String sha256, List<Bibliography> references) implements Outcome {}

  /** It was passed over, since it was read before and would give the same again. */
  record Unchanged(String path) implements Outcome {}

  /** It was passed over, since it could not be read before, and would fail in the same way. */
  record FailedBefore(String path) implements Outcome {}

  /**
   * It could not be read.
   *
   * @param path the input as the user gave it
   * @param reason why, in a few words
   * @param sha256 of its bytes, where these are to blame; else {@code null}
   */
  record Failed(String path, String reason, @Nullable String sha256) implements Outcome {

    /** For a reason that does not lie in its bytes, or without looking at them. */
    public Failed(String path, String reason) {
      this(path, reason, null);
    }

    /** The one line that the user sees. */
    public String line() {
      return path + ": " + reason;
    }
  }
}
