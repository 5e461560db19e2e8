package org.casequote.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.StreamCorruptedException;

/**
 * Messages over a pipe: a mark, a length, and as many bytes.
 *
 * <p>Objects are serialized records, which are made anew by their constructors and so by their
 * checks. Whoever reads takes the types of the product and the JDK's own lists, strings and
 * durations, and no others.
 */
final class Frames {

  private static final int MARK = 0xCA5E_F8A3;

  private static final ObjectInputFilter TYPES =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=20;org.casequote.model.*;org.casequote.ingest.input.*;org.casequote.engine.*;"
              + "java.lang.*;java.util.*;java.time.*;!*");

  private Frames() {}

  static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(MARK);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /** The next message; what is no message, such as the last words of a JVM, is refused. */
  static byte[] read(DataInputStream in, int longest) throws IOException {
    int mark = in.readInt();
    int length = in.readInt();
    if (mark != MARK || length < 0 || length > longest) {
      throw new StreamCorruptedException("not a message");
    }
    return in.readNBytes(length);
  }

  static byte[] bytes(Serializable message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(message);
    }
    return bytes.toByteArray();
  }

  static <T> T object(byte[] bytes, Class<T> type) throws IOException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(TYPES);
      return type.cast(in.readObject());
    } catch (ClassNotFoundException | RuntimeException e) {
      throw new StreamCorruptedException("not a " + type.getSimpleName() + ": " + e);
    }
  }
}
