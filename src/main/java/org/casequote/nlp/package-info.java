/**
 * Where OpenNLP is called: sentences, and the parts of articles that print no headings.
 *
 * <p>{@link org.casequote.nlp.Sentences} is OpenNLP's sentence detector with the models that Apache
 * publishes, mended where medical prose misleads it: "et al.", "Fig. 2", "i.v.", "No. 3", "vs." end
 * no sentence, and a missing space after a full stop hides none.
 *
 * <p>{@link org.casequote.nlp.SectionClassifier} reads with a {@link
 * org.casequote.nlp.TrainedModel} that {@code casequote lab train} made of {@code
 * corpus/annotated}; a model does not load without its card.
 *
 * <pre>{@code
 * List<Span> sentences = Sentences.standard().split("Seen in Fig. 2. It was excised.");
 * }</pre>
 */
@NullMarked
package org.casequote.nlp;

import org.jspecify.annotations.NullMarked;
