package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.casequote.batch.Batch;
import org.casequote.batch.Input;
import org.casequote.batch.Inputs;
import org.casequote.engine.Outcome;
import org.casequote.model.Article;
import org.casequote.store.Library;

/**
 * Takes a pile of files into a library: what the ledger does not have under the present rules, and
 * nothing else. Running it again is the way to go on after whatever ended it.
 */
final class Intake {

  private final Catalog catalog;
  private final Rules rules;
  private final Overview overview = new Overview();
  private final List<Input> unread = new ArrayList<>();

  /** The content of the files whose text the library keeps, by path. */
  private final Map<Path, String> kept = new HashMap<>();

  private int replaced;
  private int unchanged;

  /**
   * How files are read.
   *
   * @param fingerprint of the rules
   * @param read reads a file
   * @param reread reads an article again from its text
   * @param sameText whether the text kept under another fingerprint can be read again
   */
  record Rules(
      String fingerprint,
      Function<Path, Outcome> read,
      Function<Article, Article> reread,
      Predicate<String> sameText) {}

  Intake(Catalog catalog, Rules rules) {
    this.catalog = catalog;
    this.rules = rules;
  }

  /** Looks up in the ledger what is to be done of these, and takes the first of it. */
  List<Input> plan(List<Input> inputs, int limit) {
    Map<String, String> ledger = catalog.library().ledger();
    List<String> hashes = Inputs.hashes(inputs);
    for (int i = 0; i < inputs.size() && unread.size() < limit; i++) {
      String known = ledger.get(hashes.get(i));
      if (rules.fingerprint.equals(known)) {
        unchanged++;
        continue;
      }
      unread.add(inputs.get(i));
      if (known != null && rules.sameText.test(known)) {
        kept.put(inputs.get(i).path(), hashes.get(i));
      }
    }
    return List.copyOf(unread);
  }

  /** Does what was planned, unless it is interrupted. */
  Progress run(int jobs, Interruption interruption, Path folder, PrintWriter err)
      throws IOException {
    Progress progress = new Progress(err, unread.size());
    Set<String> before = new HashSet<>(catalog.library().docs());
    try (Library texts = Library.read(folder)) {
      new Batch(path -> read(path, texts), jobs, interruption::requested)
          .read(
              unread,
              outcome -> {
                progress.count(outcome);
                keep(outcome, before);
              });
    } finally {
      progress.erase();
    }
    catalog.finish();
    return progress;
  }

  private Outcome read(Path path, Library texts) {
    String sha256 = kept.get(path);
    if (sha256 == null) {
      return rules.read.apply(path);
    }
    Article article;
    synchronized (texts) {
      article = texts.withContent(sha256).orElse(null);
    }
    if (article == null) {
      return rules.read.apply(path);
    }
    Article.Input input = new Article.Input(path.toString(), sha256);
    return new Outcome.Extracted(
        rules.reread.apply(
            new Article(
                input, article.report(), article.sections(), article.cases(), article.warnings())));
  }

  private void keep(Outcome outcome, Set<String> before) {
    switch (outcome) {
      case Outcome.Failed failed -> catalog.library().fail(failed.path(), failed.reason());
      case Outcome.Extracted done -> {
        try {
          Article stored = catalog.put(done.article(), rules.fingerprint);
          replaced += before.contains(stored.report().id()) ? 1 : 0;
          overview.add(stored);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  Overview overview() {
    return overview;
  }

  /** How many of the articles were in the library before. */
  int replaced() {
    return replaced;
  }

  /** How many files the library had under the present rules. */
  int unchanged() {
    return unchanged;
  }
}
