package org.casequote.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Value;
import org.casequote.model.Value.Biomarker;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Radiation;
import org.casequote.model.Value.Rate;
import org.casequote.model.Value.Regimen;
import org.casequote.model.Value.Size;
import org.casequote.model.Value.Topography;
import org.jspecify.annotations.Nullable;

/** The exact words under which a value is found, beside the words of its name. */
final class Keys {

  /** What people write for a word of a closed vocabulary. */
  private static final Map<String, List<String>> SYNONYMS =
      Map.ofEntries(
          Map.entry("male", List.of("m", "man")),
          Map.entry("female", List.of("f", "woman")),
          Map.entry("ned", List.of("alive")),
          Map.entry("awd", List.of("alive")),
          Map.entry("dod", List.of("dead", "died")),
          Map.entry("doc", List.of("dead", "died")),
          Map.entry("dead", List.of("died")),
          Map.entry("cr", List.of("complete")),
          Map.entry("pr", List.of("partial")),
          Map.entry("sd", List.of("stable")),
          Map.entry("pd", List.of("progression", "progressive")),
          Map.entry("negative", List.of("r0", "clear", "free")),
          Map.entry("positive", List.of("r1", "r2", "involved")));

  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}+/.]+");
  private static final Pattern TNM = Pattern.compile("[tnm](?:\\d[a-e]?|is|x|a\\b)");
  private static final Pattern GROUP = Pattern.compile("(i{1,3}|iv)[a-e]\\d?");
  private static final Pattern SIGNED =
      Pattern.compile("(?<name>.*?[^ ]) *(?:(?<plus>[+]|positive)|(?<minus>[-−–]|negative))");

  private Keys() {}

  /** One spelling for all: lower case, plain signs, single spaces. */
  static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('−', '-')
        .replace('×', 'x')
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** A marker's or gene's name as a key: {@code S-100 +} and {@code S100 positive} are the same. */
  static String marker(String text) {
    String plain = Spelling.greek(plain(text));
    Matcher matcher = SIGNED.matcher(plain);
    if (!matcher.matches()) {
      return letters(plain);
    }
    return letters(matcher.group("name")) + (matcher.group("plus") == null ? "-" : "+");
  }

  /** A name as a key: in one spelling, singular, without hyphens and other marks. */
  static String name(String text) {
    StringBuilder out = new StringBuilder();
    for (String word : BREAK.split(Spelling.greek(plain(text)))) {
      if (!word.isEmpty()) {
        out.append(out.isEmpty() ? "" : " ").append(Spelling.singular(Spelling.of(word)));
      }
    }
    return out.toString();
  }

  /** The keys of a value, lower case: its own, and those of its other names. */
  static Set<String> of(Field<?> field, Value value, Concepts concepts) {
    Collection<String> names = concepts.of(field, value);
    Set<String> keys = new LinkedHashSet<>(of(field, value));
    if (value instanceof Biomarker marker) {
      names.forEach(name -> keys.addAll(biomarker(name, marker.result())));
    } else {
      names.forEach(name -> keys.add(name(name)));
    }
    keys.remove("");
    return keys;
  }

  private static Set<String> of(Field<?> field, Value value) {
    return switch (value) {
      case Coded v -> coded(field, plain(v.value()));
      case Morphology v -> withCode(List.of(v.name()), v.icdo3());
      case Topography v -> {
        Set<String> keys = withCode(List.of(v.name(), v.organ()), v.icdo3());
        if (v.laterality() != null) {
          keys.add(v.laterality());
        }
        yield keys;
      }
      case Size v -> new LinkedHashSet<>(List.of(v.lesion()));
      case Biomarker v -> biomarker(v.name(), v.result());
      case Regimen v -> v.drugs().stream().map(Keys::plain).collect(Collectors.toSet());
      case Quantity _, Rate _, Radiation _ -> Set.of();
    };
  }

  /** The names of a value, for search by any of their words. */
  static List<String> words(Value value) {
    return switch (value) {
      case Coded v -> List.of(v.value());
      case Morphology v -> List.of(v.name());
      case Topography v -> List.of(v.name(), v.organ());
      case Biomarker v -> List.of(v.name() + " " + v.result());
      case Regimen v -> v.drugs();
      case Size _, Quantity _, Rate _, Radiation _ -> List.of();
    };
  }

  /** The keys that a criterion of a closed vocabulary takes; none where it is open. */
  static List<String> words(Criterion criterion) {
    List<String> words = new ArrayList<>();
    for (String word : criterion.vocabulary()) {
      words.addAll(withSynonyms(plain(word)));
    }
    return words;
  }

  private static Set<String> coded(Field<?> field, String word) {
    Set<String> keys = new LinkedHashSet<>(withSynonyms(word));
    if (field.equals(Fields.STAGE)) {
      for (String part : word.split(" ")) {
        keys.add(part);
        stage(part, keys);
      }
    }
    if (field.equals(Fields.GRADE) && word.matches("g[1-4]")) {
      keys.add(word.substring(1));
    }
    return keys;
  }

  /** {@code pt2bn0m0} is also {@code t2b}, {@code t2}, {@code n0}, {@code m0}. */
  private static void stage(String part, Set<String> keys) {
    Matcher group = GROUP.matcher(part);
    if (group.matches()) {
      keys.add(group.group(1));
    }
    Matcher tnm = TNM.matcher(part);
    while (tnm.find()) {
      String letter = tnm.group();
      keys.add(letter);
      if (letter.length() == 3 && Character.isDigit(letter.charAt(1))) {
        keys.add(letter.substring(0, 2));
      }
    }
  }

  private static Set<String> biomarker(String name, String result) {
    boolean absent =
        switch (result) {
          case "negative", "wild-type", "not detected", "stable" -> true;
          default -> false;
        };
    String plain = Spelling.greek(plain(name));
    Set<String> keys = new LinkedHashSet<>();
    Stream.concat(Stream.of(letters(plain)), Stream.of(plain.split("-")))
        .filter(part -> part.length() > 1)
        .forEach(part -> {
          keys.add(part);
          keys.add(part + (absent ? "-" : "+"));
          keys.add(part + letters(result));
        });
    return keys;
  }

  private static Set<String> withCode(List<String> names, @Nullable String code) {
    Set<String> keys = new LinkedHashSet<>();
    names.forEach(name -> keys.add(plain(name)));
    names.forEach(name -> keys.add(name(name)));
    if (code != null) {
      String plain = plain(code);
      keys.add(plain);
      keys.add(plain.split("[./]")[0]);
    }
    return keys;
  }

  private static List<String> withSynonyms(String word) {
    List<String> words = new ArrayList<>(List.of(word));
    words.addAll(SYNONYMS.getOrDefault(word, List.of()));
    return words;
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
