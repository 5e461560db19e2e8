package org.casequote.ingest.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.casequote.ingest.input.Decoding;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Bibliography;

/** A file of references in RIS, NBIB or BibTeX, which says itself what it is. */
public final class ReferenceFile {

  private static final Set<String> EXTENSIONS = Set.of("ris", "nbib", "bib", "bibtex");

  private static final int HEAD = 4096;
  private static final Pattern RIS = Pattern.compile("\\A\\W{0,4}TY  ?- ?[A-Z]");
  private static final Pattern NBIB = Pattern.compile("\\A\\W{0,4}PMID ?- ?\\d");

  private static final Pattern BIBTEX =
      Pattern.compile(
          "(?im)^\\s*@(?:article|book|incollection|inproceedings|misc|online|string|comment)\\s*[{(]");

  private ReferenceFile() {}

  /** Whether a file of this name is one of references, by its extension alone. */
  public static boolean isName(String name) {
    return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
        && name.lastIndexOf('.') > 0;
  }

  /**
   * Whether this is a file of references: by what it begins with, since PubMed and EndNote name
   * theirs {@code .txt} as well.
   */
  public static boolean is(byte[] bytes) {
    String head = Decoding.text(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)));
    return RIS.matcher(head).find() || NBIB.matcher(head).find() || head.startsWith("@article{");
  }

  /**
   * The references of a file, in its order; those that say nothing by which an article could be
   * found are left out.
   *
   * @throws UnreadableException if it is none, breaks off, or has no reference
   */
  public static List<Bibliography> read(byte[] bytes) throws UnreadableException {
    String text = Decoding.text(bytes);
    String head = text.substring(0, Math.min(text.length(), HEAD));
    List<Bibliography> references;
    if (text.isBlank()) {
      throw new UnreadableException("empty file");
    } else if (RIS.matcher(head).find()) {
      references = Ris.read(text);
    } else if (NBIB.matcher(head).find()) {
      references = Nbib.read(text);
    } else if (BIBTEX.matcher(text).find()) {
      references = BibTex.read(text);
    } else {
      throw new UnreadableException("no references: neither RIS nor NBIB nor BibTeX");
    }
    List<Bibliography> useful =
        references.stream()
            .filter(
                r -> r.title() != null || r.doi() != null || r.pmid() != null || r.pmcid() != null)
            .toList();
    if (useful.isEmpty()) {
      throw new UnreadableException("no references: none has a title or a number");
    }
    return useful;
  }
}
