/**
 * From blocks to sections: which part of the article plays which role.
 *
 * <p>{@link org.casequote.structure.Sectioner} reads the headings against {@code headings.tsv}; a
 * heading that the list does not know belongs to the part around it. An article without headings,
 * or with text before its first, is told by its content: a paragraph that introduces a patient by
 * age and sex is the case.
 *
 * <pre>{@code
 * "2. Case Presentation" -> CASE, "Learning points" -> CONCLUSION
 * }</pre>
 */
@NullMarked
package org.casequote.structure;

import org.jspecify.annotations.NullMarked;
