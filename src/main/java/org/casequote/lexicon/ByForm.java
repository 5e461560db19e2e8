package org.casequote.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of some words, by their forms' numbers: quicker than by their letters. */
final class ByForm<T> {

  private final List<@Nullable T> values = new ArrayList<>();

  /** What is known of a form, {@code null} where nothing is. */
  @Nullable T get(Form form) {
    int number = form.number();
    return number < values.size() ? values.get(number) : null;
  }

  /** What is known of a form, and at first something new. */
  T get(Form form, Supplier<T> first) {
    while (form.number() >= values.size()) {
      values.add(null);
    }
    T known = values.get(form.number());
    T value = known == null ? first.get() : known;
    values.set(form.number(), value);
    return value;
  }
}
