package org.casequote.find;

import java.util.Set;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.pipeline.Passage;

/** Body parts whose image shows a metastasis: "MRI of the <u>brain</u> showed metastases". */
final class ImagedOrgans {

  /** Organs of which images are made that show nothing else. */
  private static final Set<String> IMAGED_ALONE = Set.of("brain", "liver", "bone", "lung");

  private static final Search IMAGE =
      Search.ignoringCase(
          "\\b(?:CT|MRI|MR|scan|imaging|tomography|radiographs?|ultraso\\w+|x-rays?|PET)\\b[^.;,]{0,20}\\bof"
              + " (?:the |her |his )?$");

  private static final Search FOUND =
      Search.ignoringCase(
          "^ (?:then |also"
              + " )?(?:show(?:ed|ing|s)|reveal(?:ed|ing|s)|disclosed|demonstrat(?:ed|ing)|detected|found|identified)"
              + " (?:(?!no\\b|neither\\b|without\\b)[\\w-]+ ){0,4}$");

  private ImagedOrgans() {}

  /**
   * Whether a metastasis was seen on an image of this body part alone.
   *
   * @param words what stands between it and the word metastasis
   */
  static boolean isOne(Passage passage, Term site, String words) {
    String organ = site.entry().optional("organ");
    return organ != null
        && IMAGED_ALONE.contains(organ)
        && FOUND.isIn(words)
        && IMAGE.isIn(passage.text().substring(0, site.span().start()));
  }
}
