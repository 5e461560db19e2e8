package org.casequote.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Patterns;
import org.casequote.lexicon.Wordings;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.casequote.pipeline.Annotations;
import org.casequote.pipeline.CaseTable;
import org.casequote.pipeline.Deadline;
import org.casequote.pipeline.Layer;
import org.casequote.pipeline.Passage;
import org.casequote.pipeline.Sentence;
import org.casequote.pipeline.Stage;

/** Puts the cells of the tables of cases together with their headers, so that they can be read. */
public final class CellStage implements Stage<TableCell> {

  /** The cells of tables of cases, in the order of the text. */
  static final Layer<TableCell> CELLS = new Layer<>("cells", TableCell.class);

  private static final Pattern NUMBERS =
      Pattern.compile("[\\d.,\\s\u00D7xX*/\u2013~<>\u2265\u2264-]*\\d");
  private static final Pattern AGE = Pattern.compile("(?i)age\\b(?!.*sex).*");

  private static final Wordings WORDINGS = Wordings.of(CellStage.class);

  private static final Pattern SURVIVAL = WORDINGS.pattern("survival");
  private static final Pattern FOLLOW_UP = WORDINGS.pattern("follow-up");
  private static final Pattern EXCISION = Pattern.compile("(?i)(?:.*\\b)?(?:excision|resection)");

  private final Lexicon lexicon;
  private final Patterns patterns;

  /** A stage over a lexicon and pattern rules. */
  public CellStage(Lexicon lexicon, Patterns patterns) {
    this.lexicon = lexicon;
    this.patterns = patterns;
  }

  @Override
  public Set<Layer<?>> reads() {
    return Set.of(Layer.PASSAGES, Layer.TABLES);
  }

  @Override
  public Layer<TableCell> writes() {
    return CELLS;
  }

  @Override
  public List<TableCell> apply(Annotations in) {
    List<TableCell> out = new ArrayList<>();
    List<Passage> passages = in.get(Layer.PASSAGES);
    int at = 0;
    for (CaseTable table : in.get(Layer.TABLES)) {
      for (CaseTable.Cell cell : table.cells()) {
        while (at < passages.size()
            && passages.get(at).sentence().span().start() < cell.span().start()) {
          at++;
        }
        if (at < passages.size() && passages.get(at).sentence().span().equals(cell.span())) {
          out.add(cell(passages.get(at).sentence(), cell, in.deadline()));
        }
      }
    }
    return out;
  }

  private TableCell cell(Sentence sentence, CaseTable.Cell cell, Deadline deadline) {
    if (cell.header().isEmpty()) {
      return new TableCell(sentence.index(), cell.span(), null, null, 0);
    }
    String lead = lead(cell.header());
    String words = sentence.text() + tail(sentence.text(), cell);
    List<Passage> passages =
        PassageStage.passages(
            List.of(read(sentence, lead + words), read(sentence, lead.stripTrailing())),
            lexicon,
            patterns,
            deadline);
    return new TableCell(
        sentence.index(), cell.span(), passages.get(0), passages.get(1), lead.length());
  }

  /** How a header leads over to what stands under it. */
  private static String lead(String header) {
    if (AGE.matcher(header).matches()) {
      return header + ": aged ";
    }
    if (SURVIVAL.matcher(header).matches()) {
      return "Total survival of ";
    }
    return FOLLOW_UP.matcher(header).matches() ? "Follow-up of " : header + ": ";
  }

  /**
   * What a cell leaves to its header: the unit of numbers, and that it is a tumour that was cut.
   */
  private static String tail(String words, CaseTable.Cell cell) {
    String unit =
        cell.unit().isEmpty() && AGE.matcher(cell.header()).matches() ? "years" : cell.unit();
    if (!unit.isEmpty() && NUMBERS.matcher(words).matches()) {
      return " " + unit;
    }
    return EXCISION.matcher(words).matches() ? " of the tumour" : "";
  }

  private static Sentence read(Sentence sentence, String text) {
    Span whole = new Span(0, text.length());
    return new Sentence(sentence.index(), sentence.block(), whole, text, SectionKind.TABLE);
  }
}
