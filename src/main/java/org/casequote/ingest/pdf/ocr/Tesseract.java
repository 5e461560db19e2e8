package org.casequote.ingest.pdf.ocr;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** The character recognition program <a href="https://tesseract-ocr.github.io">Tesseract</a>. */
final class Tesseract {

  private static final String NAME = "tesseract";

  private Tesseract() {}

  /** Where it is installed, {@code null} where it is not. */
  static @Nullable Path program() {
    String places = System.getenv("PATH");
    if (places == null) {
      return null;
    }
    for (String place : places.split(Pattern.quote(File.pathSeparator))) {
      for (String name : new String[] {NAME, NAME + ".exe"}) {
        Path program = Path.of(place.isEmpty() ? "." : place, name);
        if (Path.of(place).isAbsolute() && Files.isExecutable(program)) {
          return program;
        }
      }
    }
    return null;
  }

  /** The words of an image in hOCR: a page of HTML with boxes and confidences. */
  static String hocr(Path program, BufferedImage image, int dpi, Duration time) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            program.toString(),
            "stdin",
            "stdout",
            "-l",
            "eng",
            "--dpi",
            String.valueOf(dpi),
            "hocr");
    // Several files are read at a time already.
    command.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = command.redirectError(Redirect.DISCARD).start();
    Executor later = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture<Void> alarm =
        CompletableFuture.runAsync(() -> process.destroyForcibly(), later);
    try {
      try (OutputStream to = new BufferedOutputStream(process.getOutputStream())) {
        ImageIO.write(image, "png", to);
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      alarm.cancel(false);
      process.destroyForcibly();
    }
  }
}
