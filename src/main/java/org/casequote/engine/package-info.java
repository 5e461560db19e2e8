/**
 * The one place that wires the product together: from a file to its records.
 *
 * <pre>{@code
 * Engine engine = Engine.open();
 * switch (engine.read(Path.of("report.pdf"))) {
 *   case Outcome.Extracted done -> System.out.println(done.article().cases().size());
 *   case Outcome.Failed failed -> System.err.println(failed.line());
 * }
 * }</pre>
 *
 * <p>A file may be broken or malicious, so the commands that read many have it parsed by {@link
 * org.casequote.engine.Workers}: processes of a bounded heap that are given up when they take too
 * long, at the cost of that one file.
 *
 * <pre>{@code
 * try (Workers workers = new Workers(Settings.STANDARD)) {
 *   Engine engine = Engine.open(workers);
 *   …
 * }
 * }</pre>
 *
 * <p>An engine is immutable once open and may be used by any number of threads. Its {@linkplain
 * org.casequote.engine.Engine#fingerprint() fingerprint} changes whenever a rule, a lexicon, a
 * model or a stage does, so that a library knows which of its articles are behind.
 */
@NullMarked
package org.casequote.engine;

import org.jspecify.annotations.NullMarked;
