package org.casequote.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The attributes of a value in the exchange form, by which a {@link Field} writes and reads it. */
final class Attributes {

  private Attributes() {}

  /** Pairs of key and value in order, without those that are not stated. */
  static Map<String, Object> attributes(@Nullable Object... pairs) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      if (value != null) {
        out.put(String.valueOf(pairs[i]), value);
      }
    }
    return out;
  }

  /** The words under a key that must be there. */
  static String text(Map<String, Object> a, String key) {
    Object value = a.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no " + key + " in " + a);
    }
    return value.toString();
  }

  /** The words under a key, {@code null} where it is not there. */
  static @Nullable String optional(Map<String, Object> a, String key) {
    Object value = a.get(key);
    return value == null ? null : value.toString();
  }

  /** The number under a key, {@code null} where there is none. */
  static @Nullable Double number(Map<String, Object> a, String key) {
    return a.get(key) instanceof Number n ? Double.valueOf(n.doubleValue()) : null;
  }

  /** The whole number under a key, {@code null} where there is none. */
  static @Nullable Integer integer(Map<String, Object> a, String key) {
    return a.get(key) instanceof Number n ? Integer.valueOf(n.intValue()) : null;
  }

  /** The numbers listed under a key; none where it is not there. */
  static List<Double> numbers(Map<String, Object> a, String key) {
    return elements(a, key).map(n -> ((Number) n).doubleValue()).toList();
  }

  /** The words listed under a key; none where it is not there. */
  static List<String> texts(Map<String, Object> a, String key) {
    return elements(a, key).map(String::valueOf).toList();
  }

  private static Stream<?> elements(Map<String, Object> a, String key) {
    return a.get(key) instanceof List<?> list ? list.stream() : Stream.empty();
  }
}
