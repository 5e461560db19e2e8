package org.casequote.cli;

import org.casequote.index.Criterion;
import org.casequote.index.Names;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Lets fields be named on the command line as in queries. */
final class FieldNames {

  private FieldNames() {}

  /** The id that a field has in files; a name that is no field's is given back as it is. */
  static String id(String name) {
    Criterion criterion = Criterion.named(name);
    return criterion == null || criterion.field() == null ? name : criterion.field().id();
  }

  static Field<?> field(CommandLine command, String name) {
    return Fields.byId(id(name))
        .orElseThrow(() -> {
          String hint =
              Names.hint(
                  name, Fields.ALL.stream().map(Field::id), "\"casequote fields\" lists them");
          return new ParameterException(command, "there is no field \"" + name + "\"; " + hint);
        });
  }
}
