package org.casequote.assemble;

import java.util.ArrayList;
import java.util.List;
import org.casequote.pipeline.Passage;

/** One telling of the patients' stories, sentence by sentence: whose story is under way. */
final class Telling {

  private final boolean labelled;
  private final List<Introduction> introduced = new ArrayList<>();
  private int opened; // the highest number opened so far
  private int current; // 0: nobody yet

  /** A telling in which introductions count only where there are no labels. */
  Telling(boolean labelled) {
    this.labelled = labelled;
  }

  /** How many patients it told of. */
  int count() {
    return opened;
  }

  /**
   * Whom the next sentence is about.
   *
   * @param person whether a person is described here or in the sentences that follow
   */
  Owners next(Passage passage, List<Introduction> introductions, boolean person) {
    Integer label = PatientLabels.opening(passage);
    if (label != null && label > opened && !person && !PatientLabels.isHeading(passage)) {
      label = null; // "Case 2 of their series was similar."
    }
    // "Second case" may come without a first, which then is the story so far.
    if (label != null && (label <= opened + 1 || label == 2 && opened == 0)) {
      current = label;
      opened = Math.max(opened, label);
      remember(introductions);
    } else if (introductions.size() == 1 && !labelled) {
      introduce(introductions.getFirst());
    } else if (introductions.size() > 1 && introduced.isEmpty()) {
      introduced.addAll(introductions);
      opened = Math.max(opened, introductions.size());
    }
    return current == 0 ? Owners.ALL : Owners.of(current);
  }

  /** A caption goes with the story that it stands in. */
  Owners caption(Passage passage) {
    return current == 0 ? Owners.ALL : Owners.of(current);
  }

  /** The number of a person brought in before, 0 for a stranger. */
  int numberOf(Introduction person) {
    for (int i = 0; i < introduced.size(); i++) {
      if (introduced.get(i).isSame(person)) {
        return i + 1;
      }
    }
    return 0;
  }

  private void remember(List<Introduction> introductions) {
    while (introduced.size() < current - 1) {
      introduced.add(new Introduction(-1, "", 0, false));
    }
    if (introduced.size() < current && introductions.size() == 1) {
      introduced.add(introductions.getFirst());
    }
  }

  private void introduce(Introduction person) {
    int known = numberOf(person);
    if (known > 0) {
      current = known;
      return;
    }
    boolean own = current > introduced.size(); // a label opened the story just before
    boolean child = !introduced.isEmpty() && person.years() < 0.1; // born in the story
    if (!child) {
      introduced.add(person);
      current = own ? current : introduced.size();
      opened = Math.max(opened, current);
    }
  }
}
