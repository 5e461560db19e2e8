/**
 * The vocabulary of the whole product: what was read, what it says, and the words that say it.
 *
 * <p>A {@link org.casequote.model.Report} is the text of one article. A {@link
 * org.casequote.model.Mention} is a value that a rule or a model read at a {@link
 * org.casequote.model.Span} of that text; with an {@link org.casequote.model.Assertion} (whose fact
 * is it, and is it affirmed?) it is a {@link org.casequote.model.Finding}. Assembly gathers the
 * findings of one patient into a {@link org.casequote.model.CaseRecord}, where each {@link
 * org.casequote.model.Field} has an {@link org.casequote.model.Answer} made of {@link
 * org.casequote.model.Reading}s, and each reading has {@link org.casequote.model.Evidence}: a value
 * without evidence cannot be constructed.
 *
 * <pre>{@code
 * CaseRecord patient = article.cases().getFirst();
 * for (Reading<Size> size : patient.get(Fields.TUMOR_SIZE).affirmed()) {
 *   System.out.println(size.value().dimsCm() + " <- " + size.evidence().getFirst().quote());
 * }
 * }</pre>
 *
 * <p>Offsets are half-open and count UTF-16 units of {@link org.casequote.model.Report#text()};
 * lengths are centimetres, times are months, ages are years, doses are gray. Everything here is
 * immutable and safe to share between threads. This package imports nothing but {@code java.*}.
 */
@NullMarked
package org.casequote.model;

import org.jspecify.annotations.NullMarked;
