/**
 * Documents inside of {@code .zip} and {@code .tar.gz} files.
 *
 * <p>They are unpacked into memory, under limits, and never to a place that an archive names.
 *
 * <pre>{@code
 * byte[] bytes = Archive.bytes(Path.of("pack.zip!/a/b.pdf"));
 * }</pre>
 */
@NullMarked
package org.casequote.ingest.archive;

import org.jspecify.annotations.NullMarked;
