package org.casequote.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casequote.engine.Parser;
import org.casequote.engine.Workers;
import org.casequote.ingest.input.Limits;
import org.casequote.ingest.input.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to read a file: passwords, and in which process. */
final class ReadingOptions {

  @Option(
      names = "--password",
      paramLabel = "WORD",
      description = "A password for encrypted PDFs; may be given several times.")
  private List<String> passwords = List.of();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file of passwords for encrypted PDFs, one a line.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--in-process",
      description = "Read every file in this process, without limits on time and memory.")
  private boolean inProcess;

  /** Whether there are passwords to try. */
  boolean hasPasswords() {
    return !passwords.isEmpty() || passwordFile != null;
  }

  /** The parser to read with, which is the caller's to close. */
  Parser parser() throws IOException {
    List<String> all = new ArrayList<>(passwords);
    if (passwordFile != null) {
      Files.readAllLines(passwordFile, StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isEmpty())
          .forEach(all::add);
    }
    Settings settings = new Settings(Limits.STANDARD, all, false);
    return inProcess ? Parser.inProcess(settings) : new Workers(settings);
  }
}
