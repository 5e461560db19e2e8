/**
 * Reads many files at once and hands over what became of each, in the order of the inputs.
 *
 * <p>{@link org.casequote.batch.Inputs} finds the files; {@link org.casequote.batch.Batch} reads
 * them with several threads. The order in which outcomes come out is that of the inputs whatever
 * the number of threads, so that two runs write the same bytes, and no more than a few articles are
 * held at a time, so that a run may be of any length; the files too are found as they are read.
 *
 * <pre>{@code
 * Engine engine = Engine.open();
 * Stream<Input> inputs = Inputs.walk(List.of(Path.of("reports")).iterator());
 * new Batch(engine::read, 4).read(inputs.iterator(), outcome -> System.out.println(outcome.path()));
 * }</pre>
 *
 * <p>One bad file is an {@link org.casequote.engine.Outcome.Failed} among the others and stops
 * nothing.
 */
@NullMarked
package org.casequote.batch;

import org.jspecify.annotations.NullMarked;
