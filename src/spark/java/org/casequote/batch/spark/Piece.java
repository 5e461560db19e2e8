package org.casequote.batch.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A report to read.
 *
 * @param path what the user knows it by
 * @param bytes its content; {@code null} where it is a file at the path
 * @param problem why it cannot be read; {@code null} where it may be tried
 */
record Piece(String path, byte @Nullable [] bytes, @Nullable String problem)
    implements Serializable {}
