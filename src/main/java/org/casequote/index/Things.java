package org.casequote.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Value.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What linked conditions can be about: one lesion, one regimen, one stain. Within the brackets a
 * thing's parts have names of their own, and what follows a treatment belongs to it.
 */
final class Things {

  private static final Map<String, String> NAMES =
      Map.of(
          "therapy", "drug",
          "treatment", "drug",
          "lesion", "size",
          "tumor", "size",
          "tumour", "size",
          "ihc", "marker");

  /** Parts that are told apart by their words alone. */
  private static final Map<Field<?>, List<String>> PARTS =
      Map.of(
          Fields.TUMOR_SIZE, List.of("lesion"),
          Fields.PRIMARY_SITE, List.of("organ", "side", "laterality", "code", "icdo3"),
          Fields.METASTATIC_SITE, List.of("organ"),
          Fields.HISTOLOGY, List.of("code", "icdo3"),
          Fields.IHC, List.of("name", "result"),
          Fields.MOLECULAR, List.of("name", "result"));

  private static final Set<Field<?>> ANSWERED =
      Set.of(Fields.SYSTEMIC_THERAPY, Fields.RADIOTHERAPY);

  private Things() {}

  /** The criterion that bare values within the brackets are of. */
  static Criterion named(String query, Token name) {
    String plain = Criterion.plain(name.text());
    String known = NAMES.getOrDefault(plain, plain);
    Criterion criterion = Criterion.named(known);
    if (criterion == null) {
      criterion = Names.criterion(query, name);
    }
    if (criterion.field() == null) {
      throw new QueryException(
          query,
          name.at(),
          criterion.name() + " is one thing of the article; write " + criterion.example());
    }
    return criterion;
  }

  /** The criterion that a name within the brackets stands for; {@code null} where for none. */
  static @Nullable Criterion part(Criterion thing, String name) {
    String plain = Criterion.plain(name);
    Field<?> field = thing.field();
    if (field != null && PARTS.getOrDefault(field, List.of()).contains(plain)) {
      return thing;
    }
    Criterion criterion = Criterion.named(name);
    boolean own = criterion != null && field != null && field.equals(criterion.field());
    return own || criterion != null && isAnswer(thing, criterion) ? criterion : null;
  }

  /** Whether a criterion is that of what followed a treatment. */
  static boolean isAnswer(Criterion thing, Criterion criterion) {
    Field<?> field = thing.field();
    return field != null && ANSWERED.contains(field) && Fields.RESPONSE.equals(criterion.field());
  }

  /** Whether nothing but readings of a thing can fulfil a condition on it. */
  static boolean isOf(Criterion thing, Condition condition) {
    return switch (condition) {
      case Condition.Is is -> !isAnswer(thing, is.criterion());
      case Condition.Within _ -> true;
      case Condition.And and -> and.parts().stream().anyMatch(part -> isOf(thing, part));
      case Condition.Or or -> or.parts().stream().allMatch(part -> isOf(thing, part));
      default -> false;
    };
  }

  /** Whether a linked condition asks for this answer to a treatment. */
  static boolean asks(Condition.Linked linked, String answer) {
    Set<String> keys = Keys.of(Fields.RESPONSE, new Coded(answer), Concepts.NONE);
    return linked
        .part()
        .leaves()
        .anyMatch(leaf ->
            leaf instanceof Condition.Is is
                && isAnswer(linked.thing(), is.criterion())
                && keys.contains(Keys.plain(is.value())));
  }

  /** What can stand within the brackets. */
  static List<String> parts(Criterion thing) {
    Field<?> field = thing.field();
    Stream<String> words =
        field == null ? Stream.of() : PARTS.getOrDefault(field, List.of()).stream();
    Stream<String> own =
        Criterion.ALL.stream()
            .filter(c -> field != null && field.equals(c.field()) || isAnswer(thing, c))
            .map(Criterion::name);
    return Stream.concat(own, words).toList();
  }
}
