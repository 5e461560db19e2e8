package org.casequote.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.casequote.export.Table.Cell;
import org.casequote.export.Table.Row;

/**
 * An array of one object a patient, in UTF-8: each column's id with the text of its cell, and for
 * fields the quotes too.
 *
 * <pre>{@code
 * [{"doc": "myxoma-2", "age": {"text": "29", "quotes": [{"words": "29-year-old", …}]}}]
 * }</pre>
 */
public final class JsonTable implements TableWriter {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  /** A writer. */
  public JsonTable() {}

  @Override
  public void write(Table table, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartArray();
      for (Row row : table.rows()) {
        json.writeStartObject();
        for (int i = 0; i < row.cells().size(); i++) {
          json.writeFieldName(table.columns().get(i).id());
          cell(json, table.columns().get(i), row.cells().get(i));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static void cell(JsonGenerator json, Column column, Cell cell) throws IOException {
    if (!(column instanceof Column.FieldColumn)) {
      json.writeString(cell.text());
      return;
    }
    json.writeStartObject();
    json.writeStringField("text", cell.text());
    json.writeArrayFieldStart("quotes");
    for (Quote quote : cell.quotes()) {
      json.writeStartObject();
      json.writeStringField("value", quote.value());
      json.writeStringField("words", quote.words());
      json.writeStringField("section", quote.section());
      json.writeNumberField("page", quote.page());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
