package org.casequote.ingest.pdf.page;

import java.util.ArrayList;
import java.util.List;

/** Tells how far the text layer of a document can be read, and which pages only OCR can read. */
final class Legibility {

  /** The share of letters without a meaning from which on a text layer is worthless. */
  private static final double MOSTLY = 0.5;

  /** The share of a page that the image of a scan covers at least. */
  private static final float WHOLE = 0.8f;

  /** Fewer words than any page of text has; a stamp may have some. */
  private static final int FEW = 30;

  private final List<Integer> blind = new ArrayList<>();
  private int shown;
  private int unmapped;
  private int shownBefore;
  private int unmappedBefore;

  /** The share of the page that its largest image covers. */
  private float covered;

  /** What follows is on the next page. */
  void startPage() {
    shownBefore = shown;
    unmappedBefore = unmapped;
    covered = 0;
  }

  /** Takes in a glyph, and whether it is known what it means. */
  void glyph(boolean known) {
    shown++;
    unmapped += known ? 0 : 1;
  }

  /** Takes in an image by the share of the page that it covers. */
  void image(float share) {
    covered = Math.max(covered, share);
  }

  /** Judges the page that was read last. */
  void finish(Page page) {
    int here = shown - shownBefore;
    boolean image = covered > WHOLE && page.words().size() < FEW;
    if (image || here > FEW && unmapped - unmappedBefore > MOSTLY * here) {
      blind.add(page.number());
    }
  }

  /** The numbers of the pages that are images, or whose letters mean nothing. */
  List<Integer> blind() {
    return blind;
  }

  /** The share of all glyphs whose font does not tell what they mean. */
  double unmapped() {
    return (double) unmapped / Math.max(1, shown);
  }

  /** Whether most of the letters mean nothing. */
  boolean isWorthless() {
    return unmapped() > MOSTLY;
  }
}
