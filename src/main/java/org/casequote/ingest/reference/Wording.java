package org.casequote.ingest.reference;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.ingest.words.Citation;
import org.casequote.ingest.words.Typography;
import org.jspecify.annotations.Nullable;

/** The values of references in the forms that a bibliography has, whoever wrote them. */
final class Wording {

  private static final Pattern YEAR = Pattern.compile("\\b((?:1[6-9]|20)\\d\\d)\\b");
  private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z]{1,6}>");

  /** What is longer than this is no title and no name. */
  private static final int LONGEST = 2000;

  private Wording() {}

  /** On one line, without markup; {@code null} where it is empty or endless. */
  static @Nullable String line(@Nullable String raw) {
    if (raw == null || raw.length() > LONGEST) {
      return null;
    }
    String plain = MARKUP.matcher(Typography.plain(raw)).replaceAll("");
    String line = plain.replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  /** The same without the full stop that PubMed puts after titles. */
  static @Nullable String title(@Nullable String raw) {
    String line = line(raw);
    return line == null ? null : line.replaceFirst("(?<=[^.])\\.$", "");
  }

  /** "Family, Given, Suffix" as "Given Family Suffix". */
  static String name(String raw) {
    String[] parts = Typography.plain(raw).replaceAll("\\s+", " ").strip().split("\\s*,\\s*", 3);
    return switch (parts.length) {
      case 1 -> parts[0];
      case 2 -> (parts[1] + " " + parts[0]).strip();
      default -> (parts[1] + " " + parts[0] + " " + parts[2]).strip();
    };
  }

  static @Nullable Integer year(@Nullable String date) {
    Matcher found = YEAR.matcher(date == null ? "" : date);
    return found.find() ? Integer.valueOf(found.group(1)) : null;
  }

  /** The DOI in the first of these that has one. */
  static @Nullable String doi(@Nullable String... values) {
    for (String value : values) {
      String doi = Citation.doi(value);
      if (doi != null) {
        return doi;
      }
    }
    return null;
  }

  /** The PubMed Central number in the first of these that has one. */
  static @Nullable String pmcid(@Nullable String... values) {
    for (String value : values) {
      String pmcid = value == null ? null : Citation.pmcid(value.toUpperCase(Locale.ROOT));
      if (pmcid != null) {
        return pmcid;
      }
    }
    return null;
  }
}
