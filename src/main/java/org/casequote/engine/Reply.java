package org.casequote.engine;

import java.io.Serializable;
import org.casequote.ingest.ScanException;
import org.casequote.ingest.UnreadableException;
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
   * @param scan whether OCR may do better
   */
  record Refused(String reason, boolean scan) implements Reply {
    @Override
    public Report report() throws UnreadableException {
      throw scan ? new ScanException(reason) : new UnreadableException(reason);
    }
  }
}
