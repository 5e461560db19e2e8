package org.casequote.lab;

import org.casequote.model.Assertion;
import org.casequote.model.Field;
import org.casequote.model.Span;
import org.casequote.model.Value;

/**
 * Words of an annotated document that state a value of a field, whoever's it is.
 *
 * @param span the words
 * @param field what they are about
 * @param value what they say
 * @param assertion how the document holds it
 */
public record AnnotatedFinding(Span span, Field<?> field, Value value, Assertion assertion) {}
