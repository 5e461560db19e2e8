package org.casequote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.casequote.ingest.input.Settings;
import org.junit.jupiter.api.Test;

/** A text that takes the rules too long is one clear line, and the next one is read. */
class DeadlineTest {

  private static final String STORY =
      "A 40-year-old man had a leiomyosarcoma of the left thigh of 3.5 cm with metastases in the"
          + " lung and the liver. He was given doxorubicin and imatinib. The tumour recurred. He"
          + " died. ";

  @Test
  void whatTakesTooLongIsGivenUp() throws NoSuchAlgorithmException {
    Engine engine = Engine.open(Parser.inProcess(Settings.STANDARD), Duration.ofSeconds(1));
    byte[] hostile = ("Case report\n\n" + STORY.repeat(4_000)).getBytes(StandardCharsets.UTF_8);
    long start = System.nanoTime();
    assertThat(engine.read("long.txt", hostile))
        .isEqualTo(
            new Outcome.Failed("long.txt", "gave up after 1 s: too much in it", sha256(hostile)));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
    byte[] next = ("Case report\n\n" + STORY).getBytes(StandardCharsets.UTF_8);
    assertThat(engine.read("next.txt", next)).isInstanceOf(Outcome.Extracted.class);
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
