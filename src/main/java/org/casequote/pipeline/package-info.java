/**
 * How the stages fit together: each reads layers that earlier ones wrote and writes one of its own.
 *
 * <p>A {@link org.casequote.pipeline.Layer} names a list of things known about a report: its
 * sections, its sentences, the mentions in it. A {@link org.casequote.pipeline.Stage} declares the
 * layers that it reads and the one that it writes; a {@link org.casequote.pipeline.Pipeline}
 * refuses to be built when a stage would read what nobody wrote. Nothing flows back: a layer, once
 * written, is never edited.
 *
 * <pre>{@code
 * Pipeline pipeline = Pipeline.of(new Sectioner(), new SentenceStage(), …);
 * List<Sentence> sentences = pipeline.run(report, Deadline.NONE).get(Layer.SENTENCES);
 * }</pre>
 */
@NullMarked
package org.casequote.pipeline;

import org.jspecify.annotations.NullMarked;
