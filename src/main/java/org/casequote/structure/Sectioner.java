package org.casequote.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Wordings;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Report;
import org.casequote.model.Section;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.casequote.pipeline.Annotations;
import org.casequote.pipeline.Layer;
import org.casequote.pipeline.Stage;
import org.jspecify.annotations.Nullable;

/** Groups the blocks of a report into sections, each with the part it plays. */
public final class Sectioner implements Stage<Section> {

  private static final Wordings WORDINGS = Wordings.of(Sectioner.class);

  /** The way in which case reports introduce a patient. */
  private static final Pattern PATIENT = WORDINGS.pattern("patient");

  /** How many characters of a paragraph may pass before it introduces the patient. */
  private static final int OPENING = 200;

  private static final Optional<SectionKind> CASE = Optional.of(SectionKind.CASE);

  private static final Optional<SectionKind> INTRODUCTION = Optional.of(SectionKind.INTRODUCTION);

  private final Headings headings;
  private final Untold untold;

  /** A sectioner with the headings of a lexicon, and a model for articles that print none. */
  public Sectioner(Lexicon lexicon, SectionModel model) {
    headings = new Headings(lexicon);
    untold = new Untold(headings, model);
  }

  @Override
  public Set<Layer<?>> reads() {
    return Set.of();
  }

  @Override
  public Layer<Section> writes() {
    return Layer.SECTIONS;
  }

  @Override
  public List<Section> apply(Annotations in) {
    Report report = in.report();
    Map<Block, SectionKind> parts = untold.parts(report);
    List<Section> out = new ArrayList<>();
    SectionKind kind = null; // of the section under way; null until one is known
    int kindLevel = 1;
    boolean caseUntold = !tellsOfCase(report);
    boolean late =
        caseUntold
            && report.blocks().stream().noneMatch(b -> introducesPatient(report, b, OPENING));
    // Many journals print the abstract without a heading; its patient is told of again below.
    boolean bodyTold = !caseUntold || tellsOf(report, INTRODUCTION);
    for (Block block : report.blocks()) {
      switch (block.kind()) {
        case TITLE -> open(out, SectionKind.TITLE, "", block, false);
        case HEADING -> {
          String words = report.text(block);
          Optional<SectionKind> told = headings.kindOf(words);
          // Below a part that is told already, a heading may only refine: "Treatment" within a
          // case. Where nothing else opens the case, "Case 1" below the abstract does.
          boolean nested =
              kind != null
                  && block.level() > kindLevel
                  && !refines(kind)
                  && !(caseUntold && told.equals(CASE));
          if (told.isPresent() && !nested) {
            kind = told.get();
            kindLevel = block.level();
          } else if (kind == null || kind == SectionKind.REFERENCES) {
            kind = SectionKind.OTHER;
          }
          open(out, kind, words, block, told.isEmpty());
        }
        case REFERENCE -> extend(out, SectionKind.REFERENCES, block);
        default -> {
          if (caseUntold
              && mayHoldCase(kind)
              && introducesPatient(report, block, late ? Integer.MAX_VALUE : OPENING)) {
            kind = SectionKind.CASE;
          }
          SectionKind around = kind == null ? guess(report, block, bodyTold) : kind;
          extend(out, parts.getOrDefault(block, around), block);
        }
      }
    }
    return out;
  }

  /**
   * Whether a heading outside of the abstract opens the case; where none does, the introduction may
   * run into it.
   */
  private boolean tellsOfCase(Report report) {
    return tellsOf(report, CASE);
  }

  private boolean tellsOf(Report report, Optional<SectionKind> kind) {
    return report.blocks().stream()
        .filter(block -> block.kind() == BlockKind.HEADING && block.level() == 1)
        .anyMatch(block -> headings.kindOf(report.text(block)).equals(kind));
  }

  private static boolean mayHoldCase(@Nullable SectionKind kind) {
    return kind == SectionKind.INTRODUCTION
        || kind == SectionKind.OTHER
        || kind == SectionKind.METHODS;
  }

  private static boolean introducesPatient(Report report, Block block, int opening) {
    String words = report.text(block);
    return block.kind() == BlockKind.PARAGRAPH
        && PATIENT.matcher(words.substring(0, Math.min(opening, words.length()))).find();
  }

  /** A structured abstract stays the abstract; other parts may change with a deeper heading. */
  private static boolean refines(SectionKind kind) {
    return kind != SectionKind.ABSTRACT && kind != SectionKind.CASE;
  }

  private static SectionKind guess(Report report, Block block, boolean bodyTold) {
    return switch (block.kind()) {
      case FRONT, FOOTNOTE -> SectionKind.OTHER;
      case CAPTION -> SectionKind.CAPTION;
      case TABLE_ROW -> SectionKind.TABLE;
      default -> {
        boolean headless = report.blocks().stream().noneMatch(b -> b.kind() == BlockKind.HEADING);
        yield headless || !bodyTold && PATIENT.matcher(report.text(block)).find()
            ? SectionKind.CASE
            : SectionKind.ABSTRACT;
      }
    };
  }

  private static void open(
      List<Section> out, SectionKind kind, String heading, Block block, boolean guessed) {
    out.add(new Section(kind, heading, block.span(), guessed));
  }

  private static void extend(List<Section> out, SectionKind kind, Block block) {
    Span span = block.span();
    if (!out.isEmpty() && out.getLast().kind() == kind) {
      Section last = out.removeLast();
      out.add(new Section(kind, last.heading(), last.span().union(span), last.guessed()));
    } else {
      out.add(new Section(kind, "", span, true));
    }
  }
}
