package org.casequote.lab;

import org.casequote.model.SectionKind;
import org.casequote.model.Span;

/**
 * A sentence as a careful reader marked it.
 *
 * @param span where it stands
 * @param section the part of the article
 * @param patient whether it speaks of the article's own patient, and not of others or of what is
 *     usual
 */
public record AnnotatedSentence(Span span, SectionKind section, boolean patient) {}
