package org.casequote.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.casequote.batch.Batch;
import org.casequote.batch.Input;
import org.casequote.engine.Outcome;
import org.casequote.model.Article;
import org.casequote.store.Library;
import org.casequote.store.Source;
import org.jspecify.annotations.Nullable;

/**
 * Takes a pile of files into a library: what the ledger does not have under the present rules, and
 * nothing else. Running it again is the way to go on after whatever ended it.
 *
 * <p>Each file is opened once, and no more is held than what is being read; so a pile may be of any
 * size.
 */
final class Intake {

  private final Catalog catalog;
  private final Rules rules;
  private final int limit;
  private final Overview overview = new Overview();

  /** The content of files that are copies of others, by path, until it is noted. */
  private final Map<String, String> copies = new ConcurrentHashMap<>();

  private int replaced;
  private int further;
  private int references;
  private int described;
  private int taken;

  /**
   * How files are read.
   *
   * @param fingerprint of the rules
   * @param means the fingerprint of all that a failure depends on
   * @param retry whether files that failed before are read again
   * @param read reads a file
   * @param reread reads an article again from its text
   * @param sameText whether the text kept under another fingerprint can be read again
   */
  record Rules(
      String fingerprint,
      String means,
      boolean retry,
      Reader read,
      Function<Article, Article> reread,
      Predicate<String> sameText) {}

  /** Reads a file, unless there is an answer for the SHA-256 of what is in it. */
  interface Reader {
    /** What became of it. */
    Outcome read(Path file, Function<String, @Nullable Outcome> known);
  }

  Intake(Catalog catalog, Rules rules) {
    this(catalog, rules, Integer.MAX_VALUE);
  }

  /** An intake that ends after so many files that were new or had changed. */
  Intake(Catalog catalog, Rules rules, int limit) {
    this.catalog = catalog;
    this.rules = rules;
    this.limit = limit;
  }

  /** Takes in what is new, unless it is interrupted. */
  void run(Iterator<Input> inputs, int jobs, BooleanSupplier interrupted, Progress progress)
      throws IOException {
    try (Library texts = Library.read(catalog.folder())) {
      new Batch(path -> read(path, texts), jobs, () -> taken >= limit || interrupted.getAsBoolean())
          .read(
              inputs,
              outcome -> {
                progress.count(outcome);
                taken += isPassedOver(outcome) ? 0 : 1;
                keep(outcome);
              });
    } finally {
      progress.erase();
    }
    catalog.finish();
  }

  private static boolean isPassedOver(Outcome outcome) {
    return outcome instanceof Outcome.Unchanged || outcome instanceof Outcome.FailedBefore;
  }

  private Outcome read(Path path, Library texts) {
    return rules.read.read(path, sha256 -> known(path, sha256, texts));
  }

  /** What the library has of a content, read again where the rules have changed. */
  private @Nullable Outcome known(Path path, String sha256, Library texts) {
    Article article;
    synchronized (texts) {
      String fingerprint = texts.ledger().fingerprint(sha256).orElse(null);
      if (rules.fingerprint.equals(fingerprint)) {
        if (!texts.ledger().knows(path.toString())) {
          copies.put(path.toString(), sha256);
        }
        return new Outcome.Unchanged(path.toString());
      }
      boolean kept = fingerprint != null && rules.sameText.test(fingerprint);
      article = kept ? texts.withContent(sha256).orElse(null) : null;
    }
    if (article == null) {
      boolean failed = !rules.retry && texts.ledger().failed(sha256, rules.means);
      return failed ? new Outcome.FailedBefore(path.toString()) : null;
    }
    Article.Input input = new Article.Input(path.toString(), sha256);
    return new Outcome.Extracted(
        rules.reread.apply(
            new Article(
                input, article.report(), article.sections(), article.cases(), article.warnings())));
  }

  private void keep(Outcome outcome) {
    switch (outcome) {
      case Outcome.Failed failed ->
          catalog.library().fail(failed.path(), failed.reason(), failed.sha256(), rules.means);
      case Outcome.FailedBefore before -> {
        // As it was noted then.
      }
      case Outcome.Unchanged same -> {
        String sha256 = copies.remove(same.path());
        if (sha256 != null) {
          catalog.library().copy(same.path(), sha256);
        }
      }
      case Outcome.References list -> keep(list);
      case Outcome.Extracted done -> keep(done.article());
    }
  }

  private void keep(Outcome.References list) {
    try {
      described += catalog.put(list, rules.fingerprint);
      references += list.references().size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(Article article) {
    try {
      boolean again = catalog.library().ledger().has(article.input());
      Article stored = catalog.put(article, rules.fingerprint);
      List<Source> sources = catalog.library().sources(stored.report().id());
      boolean counts = sources.getFirst().doc().equals(stored.report().id());
      replaced += again ? 1 : 0;
      if (counts && (again || sources.size() == 1)) {
        overview.add(stored);
      } else {
        further++;
        if (counts) {
          overview.replace(stored);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Overview overview() {
    return overview;
  }

  /** How many of the files were further sources of articles that were there. */
  int further() {
    return further;
  }

  /** How many references there were in the reference files. */
  int references() {
    return references;
  }

  /** How many articles of the library the reference files described anew. */
  int described() {
    return described;
  }

  /** How many of the articles were in the library before. */
  int replaced() {
    return replaced;
  }
}
