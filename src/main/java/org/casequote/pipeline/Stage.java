package org.casequote.pipeline;

import java.util.List;
import java.util.Set;

/** A step of the pipeline: a function from layers to one new layer. Immutable. */
public interface Stage<T> {

  /** The layers that must be there. */
  Set<Layer<?>> reads();

  /** The layer that this stage writes. */
  Layer<T> writes();

  /** What this stage makes of a report; it must not keep or change anything else. */
  List<T> apply(Annotations in);
}
