package org.casequote.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativePartTest {

  @TempDir private Path cache;

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(NativePart.unpacked(cache))) {
      return files
          .reduce((a, b) -> {
            throw new AssertionError(a + " and " + b);
          })
          .orElseThrow();
    }
  }

  @Test
  void isUnpackedOnceAndAgainWhereItIsNotWhole() throws IOException {
    Path file = file();
    byte[] whole = Files.readAllBytes(file);
    assertThat(whole.length).isGreaterThan(100_000);

    FileTime then = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, then);
    assertThat(Files.getLastModifiedTime(file())).isEqualTo(then);

    Files.write(file, new byte[] {1, 2, 3});
    assertThat(file()).isEqualTo(file).hasBinaryContent(whole);
  }

  @Test
  void isLeftToTheDriverWhereThereIsNoCache() throws IOException {
    Path taken = Files.createFile(cache.resolve("taken"));
    assertThat(NativePart.unpacked(taken)).isNull();
  }

  @Test
  void theDriverUsesIt() {
    Library.write(cache.resolve("library")).close();
    assertThat(Path.of(System.getProperty(NativePart.PLACE))).isDirectory();
  }
}
