package org.casequote.model;

/**
 * A run of consecutive blocks that play one part in the article.
 *
 * @param kind the part
 * @param heading its heading as printed, empty where there is none
 * @param span from its heading to its last block
 * @param guessed whether the kind was taken from the content, since no heading told
 */
public record Section(SectionKind kind, String heading, Span span, boolean guessed) {}
