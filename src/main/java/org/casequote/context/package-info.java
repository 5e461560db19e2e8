/**
 * Whose fact is it, and is it affirmed? From mentions to findings.
 *
 * <p>{@link org.casequote.context.SubjectStage} decides for every sentence whether it speaks of the
 * article's own patient or of others: by its section, by cues ("our patient", "in the literature",
 * "et al."), and by what the sentence before was about. {@link org.casequote.context.ContextStage}
 * then gives every mention its assertion, after ConText (H. Harkema et al., J Biomed Inform 2009):
 * cues with a direction and a scope that ends at words such as "but".
 *
 * <pre>{@code
 * "There was no evidence of metastasis"       -> NEGATED, cue "no evidence of"
 * "Lesions greater than 5 cm do poorly [3]."  -> LITERATURE, cue "[3]"
 * }</pre>
 */
@NullMarked
package org.casequote.context;

import org.jspecify.annotations.NullMarked;
