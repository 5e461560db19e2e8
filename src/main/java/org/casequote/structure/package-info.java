/**
 * From blocks to sections: which part of the article plays which role.
 *
 * <p>{@link org.casequote.structure.TableStage} finds the tables that tell of cases, the article's
 * own or others'.
 *
 * <p>{@link org.casequote.structure.Sectioner} reads the headings against {@code headings.tsv}; a
 * heading that the list does not know belongs to the part around it. Text before the first heading
 * is told by its content: a paragraph that introduces a patient by age and sex is the case. Where
 * no heading tells of the body (letters, files that lost their headings), a {@link
 * org.casequote.structure.SectionModel} estimates each paragraph and {@link
 * org.casequote.structure.PartOrder} puts the parts in their order.
 *
 * <pre>{@code
 * "2. Case Presentation" -> CASE, "Learning points" -> CONCLUSION
 * }</pre>
 */
@NullMarked
package org.casequote.structure;

import org.jspecify.annotations.NullMarked;
