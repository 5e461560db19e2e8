package org.casequote.find;

import java.util.Set;
import org.casequote.lexicon.Search;
import org.casequote.lexicon.Term;
import org.casequote.lexicon.Wordings;
import org.casequote.pipeline.Passage;

/** Body parts whose image shows a metastasis: "MRI of the <u>brain</u> showed metastases". */
final class ImagedOrgans {

  /** Organs of which images are made that show nothing else. */
  private static final Set<String> IMAGED_ALONE = Set.of("brain", "liver", "bone", "lung");

  private static final Wordings WORDINGS = Wordings.of(ImagedOrgans.class);

  private static final Search IMAGE = WORDINGS.search("image");

  private static final Search FOUND = WORDINGS.search("found");

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
        && passage.hasBefore(IMAGE, site.span().start());
  }
}
