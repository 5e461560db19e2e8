package org.casequote.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casequote.model.Report;

/** A report with the layers that are known of it so far. Immutable. */
public final class Annotations {

  private final Report report;
  private final Deadline deadline;
  private final Map<Layer<?>, List<?>> layers;

  private Annotations(Report report, Deadline deadline, Map<Layer<?>, List<?>> layers) {
    this.report = report;
    this.deadline = deadline;
    this.layers = Map.copyOf(layers);
  }

  /** A report of which nothing is known yet. */
  public static Annotations of(Report report) {
    return of(report, Deadline.NONE);
  }

  /** The same, with an end of the time that may be spent on it. */
  public static Annotations of(Report report, Deadline deadline) {
    return new Annotations(report, deadline, Map.of());
  }

  /** How long the report may be worked on. */
  public Deadline deadline() {
    return deadline;
  }

  /** The text and its blocks. */
  public Report report() {
    return report;
  }

  /** A layer in the order of its positions; refuses one that no stage has written. */
  @SuppressWarnings("unchecked") // with() pairs each layer with a list of its own type
  public <T> List<T> get(Layer<T> layer) {
    List<?> values = layers.get(layer);
    if (values == null) {
      throw new IllegalStateException("nobody wrote the layer " + layer.name());
    }
    return (List<T>) values;
  }

  /** The same with one more layer. */
  public <T> Annotations with(Layer<T> layer, List<T> values) {
    Map<Layer<?>, List<?>> more = new HashMap<>(layers);
    if (more.put(layer, List.copyOf(values)) != null) {
      throw new IllegalStateException("the layer " + layer.name() + " is written already");
    }
    return new Annotations(report, deadline, more);
  }
}
