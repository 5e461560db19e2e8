package org.casequote.ingest.report;

import org.jspecify.annotations.Nullable;

/**
 * How the pages of a file were read.
 *
 * @param all how many there are
 * @param blank how many have no word
 * @param unmapped share of the characters whose font does not tell what they mean
 * @param confidence mean confidence of OCR; {@code null} where the text layer was taken
 */
public record PageCounts(int all, int blank, double unmapped, @Nullable Double confidence) {}
