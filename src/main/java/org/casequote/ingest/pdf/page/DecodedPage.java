package org.casequote.ingest.pdf.page;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * A page whose content is decoded before it is parsed: a parser looks at each byte several times,
 * and goes back by one after most of them, which an array does in no time.
 */
final class DecodedPage extends PDPage {

  /** More than a page has that somebody can read; what is larger is decoded bit by bit. */
  private static final int MOST = 1 << 24;

  private static final int FIRST = 1 << 16;

  private final PDPage page;

  DecodedPage(PDPage page) {
    super(page.getCOSObject());
    this.page = page;
  }

  /** Those of the page itself, which know the fonts of the document. */
  @Override
  public PDResources getResources() {
    return page.getResources();
  }

  @Override
  public RandomAccessRead getContentsForStreamParsing() throws IOException {
    RandomAccessRead encoded = page.getContentsForStreamParsing();
    byte[] bytes = new byte[FIRST];
    int length = 0;
    int read = 0;
    while (read >= 0 && length < MOST) {
      length += read;
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * length);
      }
      read = encoded.read(bytes, length, bytes.length - length);
    }
    encoded.close();
    return read < 0 ? new Content(bytes, length) : page.getContentsForStreamParsing();
  }

  /** Bytes that are read one by one. */
  private static final class Content implements RandomAccessRead {

    private final byte[] bytes;
    private final int length;
    private int at;
    private boolean closed;

    Content(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
    }

    @Override
    public int read() {
      return at < length ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int peek() {
      return at < length ? bytes[at] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int most) {
      int count = Math.min(most, length - at);
      System.arraycopy(bytes, at, into, offset, count);
      at += count;
      return count == 0 && most > 0 ? -1 : count;
    }

    @Override
    public void rewind(int count) throws IOException {
      seek(at - count);
    }

    @Override
    public long getPosition() {
      return at;
    }

    @Override
    public void seek(long position) throws IOException {
      if (position < 0) {
        throw new IOException("no position before the first: " + position);
      }
      at = (int) Math.min(position, length);
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public boolean isEOF() {
      return at >= length;
    }

    @Override
    public boolean isClosed() {
      return closed;
    }

    @Override
    public void close() {
      closed = true;
    }

    @Override
    public RandomAccessReadView createView(long start, long size) {
      return new RandomAccessReadView(this, start, size);
    }
  }
}
