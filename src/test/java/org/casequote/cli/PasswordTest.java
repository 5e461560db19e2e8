package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A locked PDF opens with either of its passwords, and is one clear line without. */
class PasswordTest {

  private static final Path REPORT =
      Path.of("corpus/reports/testicular-mixed-germ-cell-tumour.pdf");
  private static final String USER = "for réaders";
  private static final String OWNER = "for the owner";

  @TempDir private Path folder;
  private Path locked;

  @BeforeEach
  void lock() throws IOException {
    locked = lock(256);
  }

  private Path lock(int bits) throws IOException {
    Path file = folder.resolve("locked-" + bits + ".pdf");
    try (PDDocument document = Loader.loadPDF(REPORT.toFile())) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy(OWNER, USER, new AccessPermission());
      policy.setEncryptionKeyLength(bits);
      document.protect(policy);
      document.save(file.toFile());
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 128, 256})
  void opensWithThePasswordOfItsReadersAndOfItsOwner(int bits) throws IOException {
    String text = Run.of("text", REPORT).out();
    Path file = lock(bits);
    assertThat(Run.of("text", file, "--password", USER).out()).isEqualTo(text);
    assertThat(Run.of("text", file, "--password", OWNER).out()).isEqualTo(text);
    assertThat(Run.of("text", file, "--password", "none", "--password", USER).out())
        .as("the second of two")
        .isEqualTo(text);
  }

  @Test
  void opensWithAFileOfPasswords() throws IOException {
    Path words = Files.writeString(folder.resolve("words.txt"), "none\n\n" + USER + "\n");
    Run run = Run.of("extract", locked, "--password-file", words);
    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(1);
    assertThat(run.out() + run.err()).doesNotContain(USER);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of(new Object[] {}, "encrypted PDF: needs a password (--password)"),
        Arguments.of(new Object[] {"--password", "none"}, "encrypted PDF: no password fits"),
        Arguments.of(new Object[] {"--password", ""}, "encrypted PDF: no password fits"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void isOneClearLineWithoutTheRightOne(Object[] options, String reason) {
    Object[] all = Stream.concat(Stream.of("extract", locked), Stream.of(options)).toArray();
    Run run = Run.of(all);
    assertThat(run.code()).isNotZero();
    assertThat(run.lines()).isEmpty();
    assertThat(run.err().lines()).contains(locked + ": " + reason);
  }
}
