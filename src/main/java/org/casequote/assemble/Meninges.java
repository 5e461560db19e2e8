package org.casequote.assemble;

import org.casequote.model.Value.Topography;
import org.jspecify.annotations.Nullable;

/** The coverings of brain and cord: where their tumours sit is told by the bone or lobe beside. */
final class Meninges {

  static final String NAME = "meninges";

  private static final String CEREBRAL = "C70.0";
  private static final String SPINAL = "C70.1";

  private Meninges() {}

  /** The meninges over a part of skull, brain, spine or cord; other places stay. */
  static Fact<Topography> over(Fact<Topography> site) {
    Topography value = site.value();
    String code = value.icdo3() == null ? null : covering(value.icdo3());
    return code == null
        ? site
        : site.with(new Topography(value.name(), NAME, code, value.laterality()));
  }

  private static @Nullable String covering(String code) {
    return switch (code.substring(0, 3)) {
      case "C71" -> CEREBRAL;
      case "C72" -> SPINAL;
      default ->
          switch (code) {
            case "C41.0" -> CEREBRAL;
            case "C41.2" -> SPINAL;
            default -> null;
          };
    };
  }
}
