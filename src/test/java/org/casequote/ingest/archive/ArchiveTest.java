package org.casequote.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.UnreadableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

  @TempDir private Path folder;

  private static byte[] words(String name) {
    return ("A man of 40 is in " + name + ".").getBytes(StandardCharsets.UTF_8);
  }

  private Path zip(List<String> names) throws IOException {
    Path file = folder.resolve("pack.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(words(name));
      }
    }
    return file;
  }

  private Path tar(String file, List<String> names) throws IOException {
    Path path = folder.resolve(file);
    OutputStream raw = Files.newOutputStream(path);
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(file.endsWith("gz") ? new GZIPOutputStream(raw) : raw)) {
      TarArchiveEntry link = new TarArchiveEntry("link.txt", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      for (String name : names) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(words(name).length);
        tar.putArchiveEntry(entry);
        tar.write(words(name));
        tar.closeArchiveEntry();
      }
    }
    return path;
  }

  private List<String> told(Path archive) throws IOException, UnreadableException {
    return Archive.documents(archive).stream()
        .map(d ->
            d.path().toString().substring(folder.toString().length() + 1)
                + (d.problem() == null ? "" : ": " + d.problem()))
        .toList();
  }

  @Test
  @DisplayName("finds the documents of a ZIP file and reads them")
  void zip() throws IOException, UnreadableException {
    Path zip =
        zip(List.of("b/b.txt", "a.txt", "b/fig.jpg", "__MACOSX/._a.txt", "../up.txt", "in.zip"));
    assertThat(told(zip))
        .containsExactly(
            "pack.zip!/../up.txt: a name that leads out of the archive",
            "pack.zip!/a.txt",
            "pack.zip!/b/b.txt",
            "pack.zip!/in.zip: an archive in an archive: not opened");
    assertThat(Ingest.read(folder.resolve("pack.zip!/b/b.txt")).text())
        .isEqualTo("A man of 40 is in b/b.txt.");
    assertThat(folder).isDirectoryContaining(path -> path.equals(zip));
    assertThat(folder.getParent().resolve("up.txt")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pack.tar", "pack.tar.gz", "pack.tgz"})
  @DisplayName("finds the documents of a tar file and reads them, and follows no link")
  void tar(String name) throws IOException, UnreadableException {
    Path tar = tar(name, List.of("p/b.nxml", "p/a.txt", "/abs.txt", "p/../../up.txt"));
    assertThat(told(tar))
        .containsExactly(
            name + "!/abs.txt: a name that leads out of the archive",
            name + "!/link.txt: a link: not followed",
            name + "!/p/../../up.txt: a name that leads out of the archive",
            name + "!/p/a.txt",
            name + "!/p/b.nxml");
    assertThat(Ingest.read(folder.resolve(name + "!/p/a.txt")).text())
        .isEqualTo("A man of 40 is in p/a.txt.");
    assertThatThrownBy(() -> Ingest.bytes(folder.resolve(name + "!/link.txt")))
        .isInstanceOf(IOException.class);
  }

  @Test
  @DisplayName("refuses what unpacks into far more than it was")
  void bombs() throws IOException {
    Path zip = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.txt"));
      out.write(new byte[20 << 20]);
    }
    assertThatThrownBy(() -> Ingest.bytes(folder.resolve("bomb.zip!/a.txt")))
        .hasMessage("unpacks into more than 200 times its size");
    Path gz = folder.resolve("bomb.tar.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      out.write(new byte[40 << 20]);
    }
    assertThatThrownBy(() -> Archive.documents(gz))
        .hasMessage("unpacks into more than 200 times its size");
  }

  @Test
  @DisplayName("says that an archive is damaged")
  void damaged() throws IOException {
    Path zip = zip(List.of("a.txt"));
    Files.write(zip, new byte[] {'P', 'K', 3, 4, 0, 0});
    assertThatThrownBy(() -> Archive.documents(zip)).hasMessageStartingWith("damaged archive: ");
    Path tar = Files.write(folder.resolve("a.tar.gz"), words("none"));
    assertThatThrownBy(() -> Archive.documents(tar)).hasMessageStartingWith("damaged archive: ");
  }
}
