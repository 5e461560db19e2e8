package org.casequote.ingest.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.casequote.ingest.input.Limits;
import org.casequote.ingest.input.Settings;
import org.casequote.ingest.input.UnreadableException;

/** Opens a PDF file: tries the passwords, and counts the pages before anything is read of them. */
final class PdfFile {

  private PdfFile() {}

  /**
   * The document, which is the caller's to close.
   *
   * @throws UnreadableException where no password fits, and where it has more pages than may be
   */
  static PDDocument open(byte[] bytes, Settings settings) throws IOException, UnreadableException {
    PDDocument document = unlocked(bytes, settings.passwords());
    try {
      int most = settings.limits().pages();
      int pages = 0;
      // Counted one by one, since the number that the file tells may be anything.
      for (PDPage page : document.getPages()) {
        if (page != null && ++pages > most) {
          throw new UnreadableException(Limits.more(most, "pages"));
        }
      }
      return document;
    } catch (RuntimeException | UnreadableException e) {
      document.close();
      throw e;
    }
  }

  private static PDDocument unlocked(byte[] bytes, List<String> passwords)
      throws IOException, UnreadableException {
    List<String> all = new ArrayList<>(passwords);
    all.addFirst("");
    for (String password : all) {
      try {
        return Loader.loadPDF(bytes, password, null, null, IOUtils.createMemoryOnlyStreamCache());
      } catch (InvalidPasswordException e) {
        // The next may fit.
      } catch (NoClassDefFoundError e) {
        // Certificates need a library that is left out: nobody has a key for a pile of papers.
        throw new UnreadableException("encrypted PDF: for the owner of a certificate", e);
      }
    }
    throw new UnreadableException(
        passwords.isEmpty()
            ? "encrypted PDF: needs a password (--password)"
            : "encrypted PDF: no password fits");
  }
}
