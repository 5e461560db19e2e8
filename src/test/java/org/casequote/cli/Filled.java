package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.casequote.model.Assertion;
import org.casequote.model.Draft;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Size;
import org.casequote.model.Value.Topography;

/** A library of two patients, an arm and a leg. */
final class Filled {

  private Filled() {}

  static void fill(Path library) throws IOException {
    try (Catalog catalog = Catalog.open(library, new PrintWriter(Writer.nullWriter()))) {
      for (String limb : List.of("arm", "leg")) {
        int age = limb.equals("arm") ? 40 : 61;
        catalog.put(
            new Draft(limb)
                .title("A tumour of the " + limb)
                .paragraph(
                    SectionKind.CASE,
                    "The woman was "
                        + age
                        + " years old. A mass of 5 × 4 cm lay under the skin of"
                        + " the "
                        + limb
                        + ". There was no recurrence.")
                .patient(p ->
                    p.affirmed(Fields.AGE, Quantity.of(age), age + " years old")
                        .affirmed(
                            Fields.PRIMARY_SITE,
                            new Topography("skin of the " + limb, "skin", "C44.9", null),
                            "skin of the " + limb)
                        .affirmed(
                            Fields.TUMOR_SIZE, new Size(List.of(5.0, 4.0), "primary"), "5 × 4 cm")
                        .reading(
                            Fields.RECURRENCE,
                            new Coded("local"),
                            Assertion.NEGATED,
                            "no recurrence"))
                .article(),
            "rules");
      }
      catalog.finish();
    }
  }
}
