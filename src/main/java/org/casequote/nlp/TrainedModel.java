package org.casequote.nlp;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * A classifier that was trained on the project's corpus, with the card that says on what and how
 * well it does. It does not load without its card, nor with the card of another. Immutable.
 */
public final class TrainedModel {

  private final String sha256;
  private final MaxentModel model;

  private TrainedModel(String sha256, MaxentModel model) {
    this.sha256 = sha256;
    this.model = model;
  }

  /**
   * The model that the product ships with under a name.
   *
   * @param name task and version: {@code section-1}
   */
  public static TrainedModel shipped(String name) {
    return of(name, bytes("/models/" + name + ".bin"), bytes("/models/" + name + ".card.md"));
  }

  /**
   * A model from its bytes and those of its card; refuses a card that is missing or names other
   * bytes.
   */
  public static TrainedModel of(String name, byte @Nullable [] bin, byte @Nullable [] card) {
    if (bin == null || card == null) {
      throw new IllegalStateException(
          "the model " + name + " has no " + (bin == null ? ".bin" : ".card.md"));
    }
    String sha256 = sha256(bin);
    if (!new String(card, StandardCharsets.UTF_8).contains(sha256)) {
      throw new IllegalStateException(
          "the card of the model " + name + " is another's: it does not name " + sha256);
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bin))) {
      return new TrainedModel(
          sha256, new GenericModelReader(new BinaryFileDataReader(in)).getModel());
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + name + " cannot be read", e);
    }
  }

  /** The probability of every outcome of something with these features. */
  public Map<String, Double> outcomes(String[] features) {
    double[] probabilities = model.eval(features);
    Map<String, Double> out = new LinkedHashMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      out.put(model.getOutcome(i), probabilities[i]);
    }
    return out;
  }

  /** The hash of its bytes, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  private static byte @Nullable [] bytes(String resource) {
    try (InputStream in = TrainedModel.class.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
