/**
 * How well PDF files are read, measured against the XML of the same papers.
 *
 * <p>The XML says where paragraphs and sections begin and in which order words follow each other; a
 * PDF only shows it. So where a paper has both, what is read of its XML is what should be read of
 * its PDF.
 *
 * <pre>{@code
 * PairScore score = PairScore.of(pdf, xml);
 * System.out.println(score.words() + " of the words, in order");
 * }</pre>
 */
@NullMarked
package org.casequote.lab.layout;

import org.jspecify.annotations.NullMarked;
