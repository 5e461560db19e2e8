package org.casequote.ingest.pdf.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * The cut of a font, as far as its name and descriptor tell.
 *
 * @param bold heavier than text
 * @param italic slanted
 */
public record Typeface(boolean bold, boolean italic) {

  /** Upright, of ordinary weight. */
  public static final Typeface REGULAR = new Typeface(false, false);

  private static final Pattern BOLD =
      Pattern.compile("bold|black|heavy|semibd|demi|cmbx|[-.,]bd?(?:i|it)?$|-bol");
  private static final Pattern ITALIC =
      Pattern.compile("italic|oblique|slanted|cmti|cmsl|cmbxti|[-.,](?:b|bd)?it?$|-ita");

  /** The typeface of a font; one without a name is regular. */
  static Typeface of(PDFont font) {
    String name = font.getName();
    if (name == null) {
      return REGULAR;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean bold = BOLD.matcher(lower).find();
    boolean italic = ITALIC.matcher(lower).find();
    PDFontDescriptor descriptor = font.getFontDescriptor();
    if (descriptor != null) {
      bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= 650;
      italic |= descriptor.isItalic();
    }
    return new Typeface(bold, italic);
  }
}
