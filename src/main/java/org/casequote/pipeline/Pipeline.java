package org.casequote.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casequote.model.Report;

/** Stages in an order in which each finds what it reads. */
public final class Pipeline {

  private final List<Stage<?>> stages;

  private Pipeline(List<Stage<?>> stages) {
    this.stages = stages;
  }

  /** Refuses stages that read a layer which none before them writes, or write one twice. */
  public static Pipeline of(Stage<?>... stages) {
    return of(List.of(stages));
  }

  /** The same for a list. */
  public static Pipeline of(List<Stage<?>> stages) {
    Set<Layer<?>> written = new HashSet<>();
    for (Stage<?> stage : stages) {
      for (Layer<?> layer : stage.reads()) {
        if (!written.contains(layer)) {
          throw new IllegalArgumentException(
              stage.getClass().getSimpleName()
                  + " reads "
                  + layer.name()
                  + " before it is written");
        }
      }
      if (!written.add(stage.writes())) {
        throw new IllegalArgumentException(stage.writes().name() + " is written twice");
      }
    }
    return new Pipeline(List.copyOf(stages));
  }

  /**
   * Everything that the stages say of a report.
   *
   * @throws Deadline.Passed where that takes too long
   */
  public Annotations run(Report report, Deadline deadline) {
    Annotations known = Annotations.of(report, deadline);
    for (Stage<?> stage : stages) {
      known = apply(stage, known);
    }
    return known;
  }

  private static <T> Annotations apply(Stage<T> stage, Annotations known) {
    known.deadline().check();
    return known.with(stage.writes(), stage.apply(known));
  }
}
