package org.casequote.ingest.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One reference as lines of a tag and a value.
 *
 * @param line of the file in which it begins, from 1
 * @param lines in their order
 */
record Tags(int line, List<Tag> lines) {

  private static final Pattern TAGGED =
      Pattern.compile("([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*)|\\s*)");

  /** A tag and what stands after it. */
  record Tag(String name, String value) {}

  /**
   * Parts a file. A line without a tag goes on with the one before.
   *
   * @param first the tag with which a reference begins
   */
  static List<Tags> split(String text, String first) {
    List<Tags> all = new ArrayList<>();
    String name = "";
    StringBuilder value = new StringBuilder();
    int number = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      number++;
      Matcher tagged = TAGGED.matcher(line);
      if (!tagged.matches()) {
        value.append(' ').append(line.strip());
        continue;
      }
      finish(all, name, value);
      name = tagged.group(1);
      value.append(tagged.group(2) == null ? "" : tagged.group(2));
      if (name.equals(first)) {
        all.add(new Tags(number, new ArrayList<>()));
      }
    }
    finish(all, name, value);
    return all;
  }

  private static void finish(List<Tags> all, String name, StringBuilder value) {
    if (!all.isEmpty()) {
      all.getLast().lines.add(new Tag(name, value.toString().strip()));
    }
    value.setLength(0);
  }

  boolean has(String name) {
    return lines.stream().anyMatch(tag -> tag.name.equals(name));
  }

  /** The first value of the first of these tags that has one. */
  @Nullable String first(String... names) {
    return Stream.of(names).flatMap(name -> all(name).stream()).findFirst().orElse(null);
  }

  /** The values of a tag. */
  List<String> all(String name) {
    return lines.stream()
        .filter(tag -> tag.name.equals(name) && !tag.value.isBlank())
        .map(Tag::value)
        .toList();
  }

  /** The first part of the values of these tags that a pattern finds. */
  @Nullable String find(Pattern pattern, String... names) {
    for (String name : names) {
      for (String value : all(name)) {
        Matcher found = pattern.matcher(value);
        if (found.find()) {
          return found.group(found.groupCount());
        }
      }
    }
    return null;
  }
}
