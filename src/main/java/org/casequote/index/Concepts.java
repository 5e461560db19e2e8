package org.casequote.index;

import java.util.Collection;
import java.util.List;
import org.casequote.model.Field;
import org.casequote.model.Value;

/**
 * The other names of values and of what they are kinds or parts of: for leiomyosarcoma "LMS" and
 * "sarcoma", for a thigh "limb", for epirubicin "anthracycline".
 *
 * <p>They are asked for when a patient is written to the index, so that a search needs none of the
 * vocabulary that they come from.
 */
@FunctionalInterface
public interface Concepts {

  /** No names but the values' own. */
  Concepts NONE = (field, value) -> List.of();

  /** Changes whenever the names do, so that an index with the old ones is made anew. */
  default String fingerprint() {
    return "";
  }

  /** The names under which this value of this field is to be found, beside its own. */
  Collection<String> of(Field<?> field, Value value);
}
