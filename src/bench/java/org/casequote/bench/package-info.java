/**
 * What reading costs, stage by stage, measured with JMH.
 *
 * <pre>{@code
 * mvn -q -Pbench package
 * java -cp target/bench/casequote-0.1.0.jar org.openjdk.jmh.Main -prof gc
 * }</pre>
 *
 * <p>On a machine that has other work, {@link org.casequote.bench.ProcessorTime} gives figures that
 * a clock cannot.
 *
 * <p>The texts are of the project's own corpus: {@link org.casequote.bench.Articles} makes articles
 * of three thousand words of them.
 */
@NullMarked
package org.casequote.bench;

import org.jspecify.annotations.NullMarked;
