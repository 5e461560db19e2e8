package org.casequote.assemble;

import org.casequote.model.Value.Morphology;

/**
 * Tumours of blood and lymph, told by their code: a lymphoma, 9680/3, is one. They are everywhere
 * from the start, so that what spread is to a solid tumour is their extent.
 */
final class Blood {

  private static final String FIRST = "9590";

  /** Where lymphomas and tumours of plasma cells and histiocytes end and leukaemias follow. */
  private static final String AFTER_LYMPHOID = "9770";

  private Blood() {}

  static boolean isOf(Morphology diagnosis) {
    String code = diagnosis.icdo3();
    return code != null && code.compareTo(FIRST) >= 0;
  }

  static boolean isLymphoid(Morphology diagnosis) {
    return isOf(diagnosis) && diagnosis.icdo3().compareTo(AFTER_LYMPHOID) < 0;
  }
}
