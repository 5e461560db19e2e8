package org.casequote.assemble;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Value.Coded;

/** The operations done: "resection" gives way to the operation that it was. */
final class Operations {

  private static final Set<String> GENERAL = Set.of("resection", "excision");

  private Operations() {}

  static List<Reading<Coded>> of(CaseFile file) {
    List<Fact<Coded>> all = file.all(Fields.SURGERY);
    Set<String> done =
        file.affirmed(Fields.SURGERY).stream()
            .map(f -> f.value().value())
            .collect(Collectors.toSet());
    boolean named = done.stream().anyMatch(p -> !GENERAL.contains(p));
    boolean wide = done.contains("wide excision");
    List<Fact<Coded>> chosen =
        all.stream()
            .filter(f -> {
              String procedure = f.value().value();
              boolean general =
                  procedure.equals("resection") && named
                      || procedure.equals("excision") && (wide || named)
                      || procedure.equals("resection") && done.contains("excision");
              return !f.affirmed() || !general;
            })
            .toList();
    return file.merged(chosen, v -> v);
  }
}
