package org.casequote.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Patterns;
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
    PatternMatcher patterns = new PatternMatcher(Patterns.standard());
    return new FinderStage(
        List.of(
            new AgeFinder(patterns),
            new SexFinder(patterns),
            new MorphologyFinder(Lexicon.standard()),
            new SiteFinder(patterns),
            new SizeFinder(patterns),
            new MitosisFinder(patterns),
            new Ki67Finder(patterns),
            new GradeFinder(patterns),
            new MarkerFinder(patterns),
            new GeneFinder(),
            new PhraseFinder(patterns),
            new StageGroupFinder(patterns),
            new TherapyFinder(patterns),
            new SurgeryFinder(),
            new RadiationFinder(patterns),
            new FollowUpFinder(patterns)));
  }

  @Override
  public Set<Layer<?>> reads() {
    return Set.of(Layer.PASSAGES);
  }

  @Override
  public Layer<Mention<?>> writes() {
    return Layer.MENTIONS;
  }

  @Override
  public List<Mention<?>> apply(Annotations in) {
    List<Mention<?>> out = new ArrayList<>();
    for (Passage passage : in.get(Layer.PASSAGES)) {
      for (Finder finder : finders) {
        finder.find(passage, out::add);
      }
    }
    out.sort(Comparator.comparing(Mention::span));
    return out;
  }
}
