package org.casequote.engine;

import java.io.Serializable;
import org.casequote.ingest.input.ScanException;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Report;

/** What a worker answers. */
sealed interface Reply extends Serializable {

  /** The report, or what the file is refused with. */
  Report report() throws UnreadableException;

  /** The file was read. */
  record Read(Report report) implements Reply {}

  /**
   * It gives no report.
   *
   * @param reason why
   * @param scan how many pages OCR may do better with, 0 for none
   */
  record Refused(String reason, int scan) implements Reply {
    @Override
    public Report report() throws UnreadableException {
      throw scan > 0 ? new ScanException(reason, scan) : new UnreadableException(reason);
    }
  }
}
