package org.casequote.find;

import java.util.function.Consumer;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Value.Morphology;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;

/** Diagnoses named by the morphology lexicon. */
final class MorphologyFinder implements Finder {

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    for (Term term : passage.terms(Kind.MORPHOLOGY)) {
      String level = term.entry().get("level");
      Morphology value = new Morphology(term.entry().get("name"), term.entry().optional("icdo3"));
      out.accept(passage.mention(Fields.HISTOLOGY, term.span(), value, "histology." + level));
    }
  }
}
