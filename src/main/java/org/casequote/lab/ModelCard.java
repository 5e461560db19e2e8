package org.casequote.lab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import org.casequote.nlp.TrainedModel;

/** What a model was made of and how well it does: the page without which it does not load. */
public final class ModelCard {

  private ModelCard() {}

  /**
   * The card of the model that tells the parts of articles.
   *
   * @param name task and version: {@code section-1}
   * @param model its bytes
   * @param corpus what it was trained on
   * @param trial how well models trained in the same way do
   * @param date when it was trained
   */
  public static String of(
      String name, byte[] model, AnnotatedCorpus corpus, SectionTrial trial, LocalDate date) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # %s

        Tells which part of an article a paragraph belongs to: abstract, introduction, case, \
        discussion or conclusion. It is asked where no heading tells: of letters, and of files \
        that lost their headings. It sees the paragraph's words, pairs of words, citations and \
        place; `PartOrder` then puts the parts in their usual order.

        | | |
        | --- | --- |
        | SHA-256 | `%s` |
        | trained | %s, by `casequote lab train` |
        | corpus | `corpus/annotated`, %d documents, SHA-256 `%s` |
        | examples | %d paragraphs, those of shortened forms of the documents among them |
        | algorithm | maximum entropy (OpenNLP, %s) |
        | parameters | %d iterations at most, cutoff %d, L2 cost %s |

        ## Scores

        Cross-validation in %d parts by document: no paragraph of a document that is scored was \
        trained on. %s of the paragraphs are told right by themselves, %s in their order.

        | part | P | R | F1 | n |
        | --- | --- | --- | --- | --- |
        """
            .formatted(
                name,
                sha256(model),
                date,
                corpus.documents().size(),
                corpus.sha256(),
                trial.paragraphs(),
                SectionTrainer.ALGORITHM,
                SectionTrainer.ITERATIONS,
                SectionTrainer.CUTOFF,
                SectionTrainer.L2_COST,
                SectionTrial.FOLDS,
                percent(trial.accuracyAlone()),
                percent(trial.accuracy())));
    trial
        .parts()
        .forEach((part, tally) ->
            out.append(
                "| %s | %s | %s | %s | %d |%n"
                    .formatted(
                        part.label(),
                        Decimals.three(tally.precision()),
                        Decimals.three(tally.recall()),
                        Decimals.three(tally.f1()),
                        tally.gold())));
    out.append(
        """

        ## Limits

        The documents were written for this project, in English and about tumours; published \
        articles vary more. Methods and results are not told apart, and an article is taken to \
        have its parts in the usual order and at least one paragraph about a case.
        """);
    return out.toString().replace("\r\n", "\n");
  }

  /** A model that has no card yet, to be tried. */
  static TrainedModel onTrial(byte[] model) {
    return TrainedModel.of("on trial", model, sha256(model).getBytes(StandardCharsets.UTF_8));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
