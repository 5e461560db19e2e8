package org.casequote.pipeline;

import org.casequote.model.SectionKind;
import org.casequote.model.Span;

/**
 * One sentence, or one cell row, caption or heading that is read like one.
 *
 * @param index its place in the article, from 0
 * @param block the index of the block that it stands in
 * @param span its offsets in the report's text
 * @param text its words
 * @param section the part of the article
 */
public record Sentence(int index, int block, Span span, String text, SectionKind section) {}
