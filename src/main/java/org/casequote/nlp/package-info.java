/**
 * Where OpenNLP is called: sentences today, tags where they pay.
 *
 * <p>{@link org.casequote.nlp.Sentences} is OpenNLP's sentence detector with the models that Apache
 * publishes, mended where medical prose misleads it: "et al.", "Fig. 2", "i.v.", "No. 3", "vs." end
 * no sentence, and a missing space after a full stop hides none.
 *
 * <pre>{@code
 * List<Span> sentences = Sentences.standard().split("Seen in Fig. 2. It was excised.");
 * }</pre>
 */
@NullMarked
package org.casequote.nlp;

import org.jspecify.annotations.NullMarked;
