package org.casequote.ingest.pdf.layouts;

import static org.casequote.ingest.pdf.layouts.Paper.CASE;
import static org.casequote.ingest.pdf.layouts.Paper.CASE_HEAD;
import static org.casequote.ingest.pdf.layouts.Paper.DISCUSSION;
import static org.casequote.ingest.pdf.layouts.Paper.DISCUSSION_HEAD;
import static org.casequote.ingest.pdf.layouts.Paper.INTRODUCTION;
import static org.casequote.ingest.pdf.layouts.Paper.INTRODUCTION_HEAD;
import static org.casequote.ingest.pdf.layouts.Paper.REFERENCES;
import static org.casequote.ingest.pdf.layouts.Paper.REFERENCES_HEAD;
import static org.casequote.ingest.pdf.layouts.Paper.TABLE;
import static org.casequote.ingest.pdf.layouts.Paper.body;
import static org.casequote.ingest.pdf.layouts.Paper.front;
import static org.casequote.ingest.pdf.layouts.Paper.join;

import java.util.ArrayList;
import java.util.List;
import org.casequote.ingest.pdf.layouts.Design.Strokes;
import org.casequote.ingest.pdf.layouts.Typesetter.Furniture;
import org.casequote.model.BlockKind;

/** The layouts. */
final class Layouts {

  /**
   * One of them.
   *
   * @param blocks what must be read: everything but front matter, in this order
   */
  record Layout(String name, byte[] pdf, List<String> blocks) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final Furniture NONE = (setter, page) -> {};

  private final List<Layout> all = new ArrayList<>();

  private Layouts() {}

  static List<Layout> all() {
    Layouts layouts = new Layouts();
    layouts.columns();
    layouts.floats();
    layouts.furniture();
    layouts.strokes();
    layouts.fonts();
    layouts.fronts();
    layouts.journals();
    layouts.matter();
    return layouts.all;
  }

  private void add(String name, Typesetter setter, Item[]... items) {
    List<String> blocks = new ArrayList<>();
    for (Item item : join(items)) {
      if (item.kind() != BlockKind.FRONT) {
        item.read().forEach(words -> blocks.add(item.kind() + " " + words));
      }
    }
    all.add(new Layout(name, setter.bytes(), blocks));
  }

  private static Item[] items(Item... items) {
    return items;
  }

  private static Typesetter book(Furniture furniture) {
    return new Typesetter(Design.BOOK, furniture);
  }

  private void columns() {
    add("one column", book(NONE).band(1, front()).band(1, body()), front(), body());
    add(
        "one ragged column with space between paragraphs",
        new Typesetter(Design.BOOK.sans().ragged().spaced(), NONE).band(1, join(front(), body())),
        front(),
        body());
    add("two columns", book(NONE).band(1, front()).band(2, body()), front(), body());
    add(
        "two columns of sans-serif with a narrow gutter",
        new Typesetter(Design.BOOK.sans().gutter(11).size(9, 1.25f), NONE)
            .band(1, front())
            .band(2, body()),
        front(),
        body());
    add(
        "two columns from the title on",
        book(NONE).band(2, join(front(), body())),
        front(),
        body());
    add(
        "three columns",
        new Typesetter(Design.BOOK.size(8.5f, 1.2f).gutter(14), NONE)
            .band(1, front())
            .band(3, body()),
        front(),
        body());
    add(
        "two columns of large type, over two pages",
        new Typesetter(Design.BOOK.size(13, 1.4f), NONE).band(1, front()).band(2, body()),
        front(),
        body());
    add(
        "one column for the case, two for the rest",
        book(NONE)
            .band(1, front())
            .band(2, join(items(INTRODUCTION_HEAD), INTRODUCTION))
            .band(1, join(items(CASE_HEAD), CASE))
            .band(2, join(items(DISCUSSION_HEAD), DISCUSSION, items(REFERENCES_HEAD), REFERENCES)),
        front(),
        body());
    add(
        "double-spaced manuscript",
        new Typesetter(Design.BOOK.ragged().size(12, 2), NONE).band(1, join(front(), body())),
        front(),
        body());
  }

  private void floats() {
    add(
        "a table of the full width between columns",
        book(NONE)
            .band(1, front())
            .band(2, join(items(INTRODUCTION_HEAD), INTRODUCTION, items(CASE_HEAD), CASE))
            .band(1, TABLE)
            .band(2, join(items(DISCUSSION_HEAD), DISCUSSION, items(REFERENCES_HEAD), REFERENCES)),
        front(),
        items(INTRODUCTION_HEAD),
        INTRODUCTION,
        items(CASE_HEAD),
        CASE,
        TABLE,
        items(DISCUSSION_HEAD),
        DISCUSSION,
        items(REFERENCES_HEAD),
        REFERENCES);
    add(
        "a table in a column",
        book(NONE)
            .band(1, front())
            .band(
                2,
                join(
                    items(INTRODUCTION_HEAD),
                    INTRODUCTION,
                    items(CASE_HEAD),
                    CASE,
                    TABLE,
                    items(DISCUSSION_HEAD),
                    DISCUSSION)),
        front(),
        items(INTRODUCTION_HEAD),
        INTRODUCTION,
        items(CASE_HEAD),
        CASE,
        TABLE,
        items(DISCUSSION_HEAD),
        DISCUSSION);
    Item[] unruled = {TABLE[0], Item.table(TABLE[1].text().substring(1).split("\n"))};
    add(
        "a table without rules",
        book(NONE)
            .band(1, front())
            .band(1, join(items(CASE_HEAD), CASE))
            .band(1, unruled)
            .band(1, join(items(DISCUSSION_HEAD), DISCUSSION)),
        front(),
        items(CASE_HEAD),
        CASE,
        unruled,
        items(DISCUSSION_HEAD),
        DISCUSSION);
    Item[] turned = {
      Item.caption("Table 1. Visits after the operation."),
      Item.table(
          "=Month | Examination | Imaging of the chest | Imaging of the forearm | Use of the hand",
          "1 | healed scar | not done | not done | limited",
          "6 | no mass | no lesion | no mass | full",
          "12 | no mass | no lesion | no mass | full",
          "24 | no mass | no lesion | no mass | full")
    };
    add(
        "a turned page with a table",
        book(NONE)
            .band(1, front())
            .band(2, join(items(CASE_HEAD), CASE))
            .turnedPage()
            .band(1, turned)
            .page()
            .band(2, join(items(DISCUSSION_HEAD), DISCUSSION)),
        front(),
        items(CASE_HEAD),
        CASE,
        turned,
        items(DISCUSSION_HEAD),
        DISCUSSION);
    Item[] points = {
      Item.heading("Learning points"),
      Item.paragraph("A deep mass that grows should be seen by a surgeon before anything is cut."),
      Item.paragraph("A clear margin matters more than any treatment that is given afterwards.")
    };
    Typesetter sidebar = book(NONE).band(1, front());
    float top = sidebar.y();
    sidebar
        .fill(400, top, 545, top + 130, 0.9f)
        .box(Design.BOOK.sans().size(8.5f, 1.25f).ragged().spaced(), 408, top + 8, 538, points)
        .band(1, Typesetter.LEFT, 385, body());
    add("a box of learning points beside the text", sidebar, front(), body(), points);
    Item[] figure = {
      Item.caption("Figure 1. The forearm before the operation, seen from the side.")
    };
    Typesetter framed = book(NONE).band(1, front());
    framed.band(2, join(items(INTRODUCTION_HEAD), INTRODUCTION));
    framed.fill(120, framed.y(), 475, framed.y() + 150, 0.5f).moveTo(framed.y() + 156);
    framed
        .band(1, figure)
        .band(2, join(items(CASE_HEAD), CASE, items(DISCUSSION_HEAD), DISCUSSION));
    add(
        "a figure across the columns",
        framed,
        front(),
        items(INTRODUCTION_HEAD),
        INTRODUCTION,
        figure,
        items(CASE_HEAD),
        CASE,
        items(DISCUSSION_HEAD),
        DISCUSSION);
  }

  private void furniture() {
    Furniture heads =
        (setter, page) -> {
          setter.small(
              page % 2 == 0 ? 54 : 400,
              40,
              page % 2 == 0 ? "Example and Sample" : "Mass of the forearm");
          setter.small(page % 2 == 0 ? 540 : 54, 40, String.valueOf(110 + page));
          setter.small(200, 815, "Journal of Examples 2019; 4: 111-114");
        };
    add(
        "running heads that change sides",
        new Typesetter(Design.BOOK.size(13, 1.4f), heads).band(1, front()).band(2, body()),
        front(),
        body());
    Furniture stamp =
        (setter, page) ->
            setter
                .turned(
                    8, 90, 580, 600, "Downloaded from journal.example on 3 May 2020 by a reader")
                .small(60, 830, "Downloaded from https://journal.example by guest on 3 May 2020");
    add(
        "stamps of a download",
        new Typesetter(Design.BOOK.size(13, 1.4f), stamp).band(1, front()).band(2, body()),
        front(),
        body());
    add(
        "a watermark across the page",
        book((setter, page) -> setter.turned(70, 50, 120, 700, "ACCEPTED MANUSCRIPT"))
            .band(1, front())
            .band(2, body()),
        front(),
        body());
    add(
        "a watermark along the lines",
        book((setter, page) -> setter.turned(90, 0, 150, 420, "PROOF"))
            .band(1, front())
            .band(1, body()),
        front(),
        body());
    Furniture numbers =
        (setter, page) -> {
          for (int i = 0; i < 28; i++) {
            setter.small(28, 72 + 24 * (i + 1), String.valueOf(28 * (page - 1) + i + 1));
          }
        };
    add(
        "numbered lines",
        new Typesetter(Design.BOOK.ragged().size(12, 2), numbers).band(1, join(front(), body())),
        front(),
        body());
    Furniture fives =
        (setter, page) -> {
          for (int i = 4; i < 50; i += 5) {
            setter.small(300, 72 + 12 * (i + 1), String.valueOf(i + 1));
          }
        };
    Item note =
        Item.footnote("* Address for letters: Department of Surgery, Hospital of the Example.");
    add(
        "a footnote under a rule",
        book(
                (setter, page) -> {
                  if (page == 1) {
                    setter.rule(54, 150, 752).box(54, 756, 290, note);
                  }
                })
            .band(1, front())
            .band(2, join(items(CASE_HEAD), CASE)),
        front(),
        items(CASE_HEAD, CASE[0], CASE[1], note, CASE[2]));
    add(
        "every fifth line numbered in the gutter",
        new Typesetter(Design.BOOK.gutter(30), fives).band(2, join(front(), body())),
        front(),
        body());
  }

  private void strokes() {
    for (Strokes strokes : Strokes.values()) {
      add(
          "drawn by " + strokes.name().toLowerCase(java.util.Locale.ROOT),
          new Typesetter(Design.BOOK.ragged().drawn(strokes), NONE)
              .band(1, front())
              .band(2, body()),
          front(),
          body());
    }
    add(
        "words in no order",
        book(NONE).shuffled().band(1, front()).band(2, body()),
        front(),
        body());
  }

  private void fonts() {
    Item[] odd = {
      Item.paragraph(
          "The tumour of \u2265 5 \u00B5m was seen \u00B1 2 \u00D7 in na\u00EFve cells, a"
              + " caf\u00E9-au-lait spot of 3\u20134 mm.")
    };
    add(
        "a CID font",
        new Typesetter(Fonts.cid(), NONE).band(1, front()).band(2, join(odd, body())),
        front(),
        odd,
        body());
    add(
        "soft hyphens at the ends of lines",
        new Typesetter(Fonts.cid().hyphen("\u00AD"), NONE).band(1, front()).band(2, body()),
        front(),
        body());
    add(
        "a font of drawings",
        new Typesetter(Fonts.type3().ragged(), NONE).band(1, front()).band(2, body()),
        front(),
        body());
    String shalom = "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD";
    Item hebrew = Item.paragraph(new StringBuilder(shalom).reverse().toString()).readAs(shalom);
    Typesetter rightToLeft = new Typesetter(Fonts.cid(), NONE).band(1, front());
    add(
        "a line from right to left",
        rightToLeft.band(1, Item.heading("Summary in Hebrew"), hebrew).band(2, body()),
        front(),
        items(Item.heading("Summary in Hebrew"), hebrew),
        body());
  }

  private void fronts() {
    Item spaced = Item.heading("A B S T R A C T").readAs("ABSTRACT");
    Typesetter info = book(NONE).band(1, Paper.TITLE, Paper.NAMES, Paper.PLACE);
    float top = info.y();
    Item[] history = {
      Item.front("A R T I C L E  I N F O"),
      Item.front("Article history:"),
      Item.front("Received 3 May 2019"),
      Item.front("Accepted 9 July 2019"),
      Item.front("Keywords:"),
      Item.front("Forearm"),
      Item.front("Smooth muscle")
    };
    add(
        "article history beside the abstract",
        info.rule(54, 541, top - 4)
            .box(54, top, 190, history)
            .box(210, top, 541, spaced, Paper.ABSTRACT)
            .moveTo(top + 130)
            .rule(54, 541, top + 122)
            .band(2, body()),
        items(Paper.TITLE, spaced, Paper.ABSTRACT),
        body());
    Item[] raised = {
      Item.front("Robin Example^{1}, Kim Sample^{1,2}"),
      Item.front("^{1}Department of Surgery, Hospital of the Example"),
      Item.front("^{2}Institute of Pathology, University of the Sample")
    };
    add(
        "raised marks of affiliations",
        book(NONE)
            .band(1, Paper.TITLE)
            .band(1, raised)
            .band(1, Paper.ABSTRACT_HEAD, Paper.ABSTRACT)
            .band(2, body()),
        items(Paper.TITLE, Paper.ABSTRACT_HEAD, Paper.ABSTRACT),
        body());
    Typesetter initial =
        new Typesetter(Design.BOOK.ragged(), NONE).band(1, front()).band(1, INTRODUCTION_HEAD);
    float y = initial.y();
    Item rest = Item.paragraph(INTRODUCTION[0].text().substring(1));
    initial.initial(36, Typesetter.LEFT, y + 24, "S");
    add(
        "a large initial over two lines",
        initial
            .moveTo(y - 10)
            .wrapped(2, 26, rest)
            .band(1, join(new Item[] {INTRODUCTION[1], CASE_HEAD}, CASE)),
        front(),
        items(INTRODUCTION_HEAD),
        INTRODUCTION,
        items(CASE_HEAD),
        CASE);
    add("a boxed abstract", boxed(), front(), body());
  }

  private static Typesetter boxed() {
    Typesetter setter = book(NONE).band(1, Paper.TITLE, Paper.NAMES, Paper.PLACE);
    float top = setter.y();
    return setter
        .fill(54, top, 541, top + 80, 0.92f)
        .moveTo(top + 6)
        .band(1, 66, 529, Paper.ABSTRACT_HEAD, Paper.ABSTRACT)
        .moveTo(top + 92)
        .band(2, body());
  }

  private void matter() {
    Item[] supplement = {
      Item.heading("Supplementary Material"),
      Item.paragraph(
          "Staining was done on sections of four micrometres by an automatic machine, and all of"
              + " them were seen by two pathologists who did not know what the other had written.")
    };
    add(
        "supplementary pages after the references",
        book(NONE).band(1, front()).band(2, body()).page().band(1, supplement),
        front(),
        body(),
        supplement);
    Item[] points = {
      Item.paragraph("\u2022 the mass was firm and did not move on the deep fascia;"),
      Item.paragraph("\u2022 the skin above it was free, and no lymph node could be felt;"),
      Item.paragraph("\u2022 the hand was warm, and its fingers moved without any pain.")
    };
    add(
        "a list of points",
        new Typesetter(Design.BOOK.spaced(), NONE)
            .band(1, front())
            .band(2, join(items(CASE_HEAD), CASE, points, items(DISCUSSION_HEAD), DISCUSSION)),
        front(),
        items(CASE_HEAD),
        CASE,
        points,
        items(DISCUSSION_HEAD),
        DISCUSSION);
    Item[] long1 = {
      Item.caption("Table 2. Visits after the operation."),
      Item.table(
          "=Month | Forearm | Chest",
          "1 | healed | not seen",
          "3 | healed | clear",
          "6 | healed | clear")
    };
    Item[] long2 = {
      Item.caption("Table 2. Continued."),
      Item.table(
          "=Month | Forearm | Chest",
          "12 | healed | clear",
          "18 | healed | clear",
          "24 | healed | clear")
    };
    add(
        "a table that goes on overleaf",
        book(NONE)
            .band(1, front())
            .band(2, join(items(CASE_HEAD), CASE))
            .band(1, long1)
            .page()
            .band(1, long2)
            .band(2, join(items(DISCUSSION_HEAD), DISCUSSION)),
        front(),
        items(CASE_HEAD),
        CASE,
        long1,
        long2,
        items(DISCUSSION_HEAD),
        DISCUSSION);
    add(
        "narrow pages",
        new Typesetter(Design.BOOK.size(9, 1.2f), NONE, 420, 595).band(1, front()).band(1, body()),
        front(),
        body());
    add(
        "wide pages in three columns",
        new Typesetter(Design.BOOK.size(9, 1.2f), NONE, 842, 595).band(1, front()).band(3, body()),
        front(),
        body());
    Item[] cited = {
      Item.paragraph(
              "The mass measured 5.2 cm^{3} on imaging, 4.1 cm^{[2]} on the specimen, and less than"
                  + " 3 mm^{2} in the last section; 10^{9} cells had been seen per litre.")
          .readAs(
              "The mass measured 5.2 cm\u00B3 on imaging, 4.1 cm [2] on the specimen, and less than"
                  + " 3 mm\u00B2 in the last section; 10\u2079 cells had been seen per litre.")
    };
    add(
        "powers and marks of references",
        book(NONE).band(1, front()).band(2, join(items(CASE_HEAD), cited, CASE)),
        front(),
        items(CASE_HEAD),
        cited,
        CASE);
  }

  /** First pages as journals have them. */
  private void journals() {
    Design notes = Design.BOOK.sans().size(7, 1.25f).ragged().spaced();
    Item[] people = {
      Item.front("OPEN ACCESS"),
      Item.front("Edited by:"),
      Item.front("Pat Muster, Institute of Pathology, City"),
      Item.front("Reviewed by:"),
      Item.front("Lee Beispiel, University of the Example"),
      Item.front("*Correspondence: Robin Example, robin@example.org"),
      Item.front("Received: 3 May 2019"),
      Item.front("Accepted: 9 July 2019"),
      Item.front("Published: 1 August 2019"),
      Item.front(
          "Citation: Example R and Sample K (2019) A Slowly Growing Mass. J. Examples 4:111. doi:"
              + " 10.5555/je.2019.111")
    };
    Typesetter narrow = book(NONE).band(1, Paper.TITLE, Paper.NAMES, Paper.PLACE);
    float top = narrow.y() + 10;
    add(
        "people and dates in a narrow column beside the abstract",
        narrow
            .box(notes, 54, top, 160, people)
            .moveTo(top)
            .band(1, 180, 541, Paper.ABSTRACT)
            .band(
                1,
                180,
                541,
                Item.front("Keywords: forearm, smooth muscle, leiomyosarcoma, case report"))
            .band(1, 180, 541, join(items(INTRODUCTION_HEAD), INTRODUCTION))
            .page()
            .band(2, join(items(CASE_HEAD), CASE, items(DISCUSSION_HEAD), DISCUSSION)),
        items(Paper.TITLE, Paper.ABSTRACT),
        items(INTRODUCTION_HEAD),
        INTRODUCTION,
        items(CASE_HEAD),
        CASE,
        items(DISCUSSION_HEAD),
        DISCUSSION);
    Furniture wide =
        (setter, page) -> {
          setter.small(54, 40, page == 1 ? "CASE REPORT" : "A slowly growing mass of the forearm");
          setter.small(
              54,
              815,
              "Journal of Examples | https://doi.org/10.5555/je.2019.111   August 1, 2019");
          setter.small(520, 815, page + " / 2");
        };
    Typesetter margin = new Typesetter(Design.BOOK.size(12, 1.35f), wide);
    margin.box(notes, 54, 300, 180, people);
    add(
        "a wide margin with people and dates",
        margin
            .band(1, 200, 541, Paper.TITLE, Paper.NAMES, Paper.PLACE)
            .band(1, 200, 541, Paper.ABSTRACT_HEAD, Paper.ABSTRACT)
            .band(1, 200, 541, body()),
        items(Paper.TITLE, Paper.ABSTRACT_HEAD, Paper.ABSTRACT),
        body());
    Item[] parts = {
      Item.heading("Abstract"),
      Item.paragraph(
          "Background: Tumours of the deep forearm are seldom seen outside of large centres, and"
              + " many are found late."),
      Item.paragraph(
          "Case presentation: A 71-year-old man of the country had a mass of the forearm, which was"
              + " removed with a clear margin."),
      Item.paragraph(
          "Conclusions: A deep mass that grows should be seen by a surgeon before anything is cut"
              + " or punctured."),
      Item.front("Keywords: Forearm, Smooth muscle, Leiomyosarcoma")
    };
    Furniture citing =
        (setter, page) -> {
          setter.small(54, 40, "Example and Sample Journal of Examples (2019) 4:111");
          setter.small(54, 50, "https://doi.org/10.5555/je.2019.111");
          if (page > 1) {
            setter.small(500, 40, "Page " + page + " of 2");
          }
        };
    Typesetter tinted = new Typesetter(Design.BOOK.size(11, 1.3f), citing);
    tinted.box(notes, 54, 60, 200, Item.front("CASE REPORT"));
    tinted.box(notes, 480, 60, 545, Item.front("Open Access"));
    tinted.moveTo(84).band(1, Paper.TITLE, Paper.NAMES);
    float box = tinted.y();
    tinted.fill(54, box, 541, box + 160, 0.93f).moveTo(box + 8).band(1, 64, 531, parts);
    tinted.box(
        notes,
        54,
        740,
        290,
        Item.front("* Correspondence: robin@example.org"),
        Item.front("Department of Surgery, Hospital of the Example, City, Country"));
    tinted.box(
        notes,
        54,
        790,
        541,
        Item.front(
            "\u00A9 The Author(s). 2019 Open Access This article is distributed under the terms of"
                + " a licence that permits unrestricted use, distribution and reproduction."));
    tinted.moveTo(box + 176);
    add(
        "a tinted abstract, a licence at the foot",
        tinted
            .bottom(734)
            .band(
                2,
                join(
                    items(INTRODUCTION_HEAD),
                    INTRODUCTION,
                    items(CASE_HEAD),
                    CASE,
                    items(DISCUSSION_HEAD),
                    DISCUSSION)),
        items(Paper.TITLE, parts[0], parts[1], parts[2], parts[3]),
        items(INTRODUCTION_HEAD),
        INTRODUCTION,
        items(CASE_HEAD),
        CASE,
        items(DISCUSSION_HEAD),
        DISCUSSION);
    Item[] plain = {
      Item.heading("Introduction"),
      INTRODUCTION[0],
      Item.heading("Case presentation"),
      CASE[0],
      CASE[1],
      Item.heading("Discussion"),
      DISCUSSION[0]
    };
    Typesetter letter = book(NONE);
    letter.small(54, 50, "Journal of Examples 2019; 4(2): 111-114").small(54, 62, "ISSN 1234-5678");
    add(
        "a title no larger than its headings",
        letter
            .moveTo(90)
            .band(1, Item.heading(Paper.TITLE.text()), Paper.NAMES, Paper.PLACE)
            .band(1, Paper.ABSTRACT)
            .band(1, plain),
        items(Paper.TITLE, Paper.ABSTRACT),
        plain);
  }
}
