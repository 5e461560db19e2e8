package org.casequote.ingest.pdf.layouts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The article that all layouts set. Nothing in it happened. */
final class Paper {

  static final Item TITLE =
      Item.title("A Slowly Growing Mass of the Forearm in a Retired Gardener");
  static final Item NAMES = Item.front("Robin Example, Kim Sample");
  static final Item PLACE =
      Item.front("Department of Surgery, Hospital of the Example, City, Country");
  static final Item ABSTRACT_HEAD = Item.heading("Abstract");
  static final Item ABSTRACT =
      Item.paragraph(
          "Tumours of the deep forearm are seldom seen outside of large centres. We report a man of"
              + " 71 years whose mass had grown over eighteen months, was removed with a clear"
              + " margin, and has not come back after two years of regular visits with imaging.");

  static final Item INTRODUCTION_HEAD = Item.heading("1. Introduction");
  static final Item[] INTRODUCTION = {
    Item.paragraph(
        "Soft tissue tumours of the upper limb make up a small share of all tumours that a general"
            + " surgeon meets in a year of practice. Most of them are benign, and most patients"
            + " are seen late because the mass gives no pain and does not disturb their work or"
            + " their sleep^{1,2}."),
    Item.paragraph(
        "Imaging tells how deep a tumour lies and which vessels and nerves it touches, but seldom"
            + " what kind of tumour it is. A needle biopsy should therefore come before any"
            + " operation, and it should be planned together with the surgeon who will remove the"
            + " mass afterwards.")
  };

  static final Item CASE_HEAD = Item.heading("2. Case Report");
  static final Item[] CASE = {
    Item.paragraph(
        "A 71-year-old retired gardener came with a firm mass of the left forearm that he had first"
            + " noticed eighteen months before. There was no history of injury, and nobody in his"
            + " family had suffered from a tumour of any kind. On examination the mass was fixed"
            + " to the deep fascia, and sensation and power of the hand were normal throughout."),
    Item.paragraph(
        "Magnetic resonance imaging showed a mass of 5.2 cm^{3} beside the radius that did not"
            + " enter the bone. Needle biopsy gave spindle cells without necrosis, and staining was"
            + " positive for desmin but negative for keratins. Computed tomography of the chest and"
            + " of the abdomen showed no further lesion anywhere."),
    Item.paragraph(
        "Wide excision was performed under general anaesthesia in the following month. The margins"
            + " were free of tumour by more than one centimetre on every side. He was discharged"
            + " after three days, regained the full use of his hand within six weeks, and was"
            + " given neither radiotherapy nor chemotherapy.")
  };

  static final Item DISCUSSION_HEAD = Item.heading("3. Discussion");
  static final Item[] DISCUSSION = {
    Item.paragraph(
        "Leiomyosarcoma of the forearm has been described in fewer than a hundred patients so"
            + " far^{3}. Surgery with a wide margin remains the most important part of the"
            + " treatment, and radiotherapy is usually kept for large tumours of high grade or for"
            + " those whose margin was not clear."),
    Item.paragraph(
        "Our patient had a small tumour of low grade, and observation alone was therefore thought"
            + " to be sufficient. Regular visits with imaging of the chest should nevertheless be"
            + " continued for at least five years, since distant disease may appear late in the"
            + " course even of small tumours.")
  };

  static final Item REFERENCES_HEAD = Item.heading("References");
  static final Item[] REFERENCES = {
    Item.reference("1. Example R. Masses of the upper limb. Journal of Examples. 2001;4:11-19."),
    Item.reference("2. Sample K. On waiting too long. Journal of Examples. 2007;10:101-9."),
    Item.reference(
        "3. Example R, Sample K. Smooth muscle in odd places. Annals of Samples. 2012;2:5-8.")
  };

  static final Item[] TABLE = {
    Item.caption("Table 1. Stains of the tumour and their results."),
    Item.table(
        "=Marker | Result | Share of cells",
        "Desmin | positive | 80%",
        "Actin | positive | 60%",
        "Keratin | negative | 0%",
        "S100 protein | negative | 0%",
        "CD34 | negative | 0%")
  };

  private Paper() {}

  /** The front of the article. */
  static Item[] front() {
    return new Item[] {TITLE, NAMES, PLACE, ABSTRACT_HEAD, ABSTRACT};
  }

  /** From the introduction to the references. */
  static Item[] body() {
    return join(
        new Item[] {INTRODUCTION_HEAD},
        INTRODUCTION,
        new Item[] {CASE_HEAD},
        CASE,
        new Item[] {DISCUSSION_HEAD},
        DISCUSSION,
        new Item[] {REFERENCES_HEAD},
        REFERENCES);
  }

  static Item[] join(Item[]... parts) {
    List<Item> all = new ArrayList<>();
    for (Item[] part : parts) {
      all.addAll(Arrays.asList(part));
    }
    return all.toArray(Item[]::new);
  }
}
