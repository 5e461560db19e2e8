package org.casequote.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.casequote.lexicon.Lexicon;
import org.casequote.model.Fields;
import org.casequote.model.Mention;
import org.casequote.pipeline.Annotations;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Layer;
import org.casequote.pipeline.Passage;
import org.casequote.pipeline.Stage;

/** Runs the finders over every sentence. */
public final class FinderStage implements Stage<Mention<?>> {

  private final List<Finder> finders;

  /** A stage over finders, run in this order. */
  public FinderStage(List<Finder> finders) {
    this.finders = List.copyOf(finders);
  }

  /** All the finders that the product ships with. */
  public static FinderStage standard() {
    return new FinderStage(
        List.of(
            new AgeFinder(),
            new SexFinder(),
            new MorphologyFinder(Lexicon.standard()),
            new SiteFinder(),
            new SizeFinder(),
            new MitosisFinder(),
            new Ki67Finder(),
            new GradeFinder(),
            new MarkerFinder(),
            new GeneFinder(),
            new PhraseFinder(Fields.MARGINS),
            new PhraseFinder(Fields.RESPONSE),
            new PhraseFinder(Fields.RECURRENCE),
            new PhraseFinder(Fields.OUTCOME),
            new StageGroupFinder(),
            new TherapyFinder(),
            new SurgeryFinder(),
            new RadiationFinder(),
            new FollowUpFinder()));
  }

  @Override
  public Set<Layer<?>> reads() {
    return Set.of(Layer.PASSAGES, CellStage.CELLS);
  }

  @Override
  public Layer<Mention<?>> writes() {
    return Layer.MENTIONS;
  }

  @Override
  public List<Mention<?>> apply(Annotations in) {
    List<Mention<?>> out = new ArrayList<>();
    Consumer<Mention<?>> found = out::add;
    List<TableCell> cells = in.get(CellStage.CELLS);
    List<Passage> sentences = TableCell.without(cells, in.get(Layer.PASSAGES));
    for (Finder finder : finders) {
      for (Passage passage : sentences) {
        in.deadline().check();
        finder.find(passage, found);
      }
      for (TableCell cell : cells) {
        in.deadline().check();
        cell.find(finder, found);
      }
    }
    out.sort((a, b) -> a.span().compareTo(b.span()));
    return out;
  }
}
