/**
 * What a sentence states, whoever's it is: terms, patterns, and the finders that make values of
 * them.
 *
 * <p>{@link org.casequote.find.PassageStage} matches the lexicon over each sentence, with the
 * abbreviations that the article itself defines. Each {@link org.casequote.pipeline.Finder} then
 * reads the values of one field; {@link org.casequote.find.FinderStage} runs them all. To read a
 * new wording, add a rule with its examples to a YAML file or a term to a lexicon; to read a new
 * field, add a finder to {@link org.casequote.find.FinderStage#standard()}.
 *
 * <pre>{@code
 * "The mass measured 4.5×4.5×2cm" -> tumor_size [4.5, 4.5, 2.0], rule size.dims
 * }</pre>
 */
@NullMarked
package org.casequote.find;

import org.jspecify.annotations.NullMarked;
