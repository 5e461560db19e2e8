package org.casequote.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fault of the disk or the database means, in words that the user can act on. */
class LibraryExceptionTest {

  private static final Path FOLDER = Path.of("papers");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "13   | the disk of papers is full; what was added before is kept, and running again goes",
        "10   | cannot write or read in papers: detail; what was added before is kept",
        "778  | cannot write or read in papers: detail; what was added before is kept",
        "11   | the library in papers cannot be used: library.sqlite is damaged; \"casequote"
            + " doctor\"",
        "267  | the library in papers cannot be used: library.sqlite is damaged; \"casequote"
            + " doctor\"",
        "26   | the library in papers cannot be used: library.sqlite is damaged; \"casequote"
            + " doctor\"",
        "8    | cannot write in papers: permission denied",
        "1032 | cannot write in papers: permission denied",
        "1    | the library in papers cannot be used: detail"
      })
  void aFaultOfSqliteIsTold(int code, String message) {
    LibraryException told = LibraryException.of(FOLDER, new SQLException("detail", "", code));
    assertThat(told).hasMessageStartingWith(message);
    assertThat(told.getMessage()).doesNotContain("\n");
  }

  @Test
  void aFaultOfTheDiskIsTold() {
    assertThat(LibraryException.of(FOLDER, new IOException("x.cfs: No space left on device")))
        .hasMessageStartingWith("the disk of papers is full; what was added before is kept");
    assertThat(LibraryException.of(FOLDER, new IOException("Input/output error")))
        .hasMessageStartingWith("cannot write in papers: Input/output error; what was added");
  }
}
