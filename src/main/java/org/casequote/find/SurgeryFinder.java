package org.casequote.find;

import java.util.List;
import java.util.function.Consumer;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Term;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.model.Value.Coded;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;

/** Operations. A verb ("was excised") counts where the sentence names what was taken out. */
final class SurgeryFinder implements Finder {

  @Override
  public void find(Passage passage, Consumer<Mention<?>> out) {
    List<Term> procedures = passage.terms(Kind.PROCEDURE);
    boolean lesion = passage.has(Kind.LESION) || passage.has(Kind.MORPHOLOGY);
    boolean specific = procedures.stream().anyMatch(t -> !t.entry().is("generic", "yes"));
    for (Term term : procedures) {
      boolean generic = term.entry().is("generic", "yes");
      boolean verb = term.entry().is("form", "verb");
      if (verb && !lesion || generic && specific) {
        continue;
      }
      String rule = generic ? "surgery.generic" : verb ? "surgery.verb" : "surgery.named";
      out.accept(
          passage.mention(
              Fields.SURGERY, term.span(), new Coded(term.entry().get("procedure")), rule));
    }
  }
}
