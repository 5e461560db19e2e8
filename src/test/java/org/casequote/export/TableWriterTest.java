package org.casequote.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {

  private static final List<String> COLUMNS =
      List.of("doc", "patient", "title", "age", "sex", "grade", "ihc");

  private static byte[] written(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Table table = Table.of(Sample.articles(), COLUMNS);
    TableWriter.of(format).orElseThrow().write(table, out);
    return out.toByteArray();
  }

  @Test
  @DisplayName("CSV: ids on top, no cell that a spreadsheet takes for a formula")
  void csv() throws IOException {
    assertThat(new String(written("csv"), UTF_8))
        .isEqualTo(
            """
            doc,patient,title,age,sex,grade,ihc\r
            shoulder,case-1,'=Sarcoma| of the shoulder,61,male / female,,SMA+; desmin+\r
            pair,case-1,,40,,,\r
            pair,case-2,,,,'-12,\r
            """);
  }

  @Test
  @DisplayName("Markdown: labels on top, pipes escaped")
  void markdown() throws IOException {
    assertThat(new String(written("md"), UTF_8))
        .isEqualTo(
            """
            | Article | Patient | Title | Age | Sex | Grade | IHC |
            | --- | --- | --- | --- | --- | --- | --- |
            | shoulder | case-1 | =Sarcoma\\| of the shoulder | 61 | male / female |  | SMA+; desmin+ |
            | pair | case-1 |  | 40 |  |  |  |
            | pair | case-2 |  |  |  | -12 |  |
            """);
  }

  @Test
  @DisplayName("JSON: an object a patient, fields with their quotes")
  void json() throws IOException {
    JsonNode rows = new ObjectMapper().readTree(written("json"));
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).get("doc").asText()).isEqualTo("shoulder");
    assertThat(rows.get(0).get("age").toString())
        .isEqualTo(
            "{\"text\":\"61\",\"quotes\":[{\"value\":\"61\",\"words\":\"61-year-old\","
                + "\"section\":\"case\",\"page\":1}]}");
  }

  @Test
  @DisplayName("Excel: the review with quotes as comments, and the evidence on a second sheet")
  void xlsx(@TempDir Path folder) throws IOException {
    Map<String, String> parts =
        unzipped(Files.write(folder.resolve("review.xlsx"), written("xlsx")));
    String review = parts.get("xl/worksheets/sheet1.xml");
    String evidence = parts.get("xl/worksheets/sheet2.xml");
    assertThat(parts.get("xl/workbook.xml")).contains("\"Review\"", "\"Evidence\"");
    assertThat(review).contains("<v>61").contains("state=\"frozen\"").doesNotContain("<f>");
    assertThat(evidence).contains("<v>0.9").contains("state=\"frozen\"");
    assertThat(parts.get("xl/sharedStrings.xml"))
        .contains(
            "&apos;=Sarcoma| of the shoulder", "literature", "50 years old", "test.age", "quote");
    assertThat(parts.get("xl/comments1.xml"))
        .contains("61: &#x201c;61-year-old&#x201d; (case, page 1)");
  }

  @Test
  @DisplayName("there is no writer for any other format")
  void otherFormat() {
    assertThat(TableWriter.of("doc")).isEmpty();
  }

  private static Map<String, String> unzipped(Path file) throws IOException {
    Map<String, String> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    return parts;
  }
}
