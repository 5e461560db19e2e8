/**
 * From the findings of an article to one record a patient: whose is each finding, which words say
 * the same, and which has the last word.
 *
 * <p>{@link org.casequote.assemble.Patients} tells an article's patients apart and which of them
 * each sentence is about. For each patient a {@link org.casequote.assemble.CaseFile} gathers the
 * facts; a {@link org.casequote.assemble.Policy} a field makes readings of them: it merges what is
 * restated, ranks what competes, and drops what the article revises.
 *
 * <pre>{@code
 * List<CaseRecord> cases = new Assembler(lexicon).assemble(annotations);
 * }</pre>
 */
@NullMarked
package org.casequote.assemble;

import org.jspecify.annotations.NullMarked;
