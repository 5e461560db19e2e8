package org.casequote.batch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to read, or a path at which there is none.
 *
 * @param path as the user gave it, or below a folder that the user gave
 * @param problem why it cannot be read; {@code null} where it may be tried
 */
public record Input(Path path, @Nullable String problem) {}
