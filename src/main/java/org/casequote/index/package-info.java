/**
 * Search over case records: a small query language, and the Lucene index behind it.
 *
 * <p>A {@link org.casequote.index.Condition} is parsed from what the user types. Fields of the
 * record are asked for by name, anything else is looked for in the text, and everything must hold
 * unless {@code OR} or {@code NOT} says otherwise:
 *
 * <pre>{@code
 * Condition asked = Condition.parse("site:skin metastasis:lung size>=5 NOT drug:doxorubicin");
 * try (CaseIndex index = CaseIndex.open(folder)) {
 *   for (Hit hit : index.search(asked, 20).hits()) {
 *     System.out.println(hit.doc() + ": " + hit.matches().getFirst().evidence().quote());
 *   }
 * }
 * }</pre>
 *
 * <p>In the index a patient is one block of Lucene documents: a child for each {@link
 * org.casequote.model.Reading}, a child for each paragraph of the article, and the patient itself
 * as their parent. A condition on a field is a query over the children joined to their parents, so
 * that the children that matched are the evidence to show, and "this drug with that one in the same
 * regimen" is a condition on one child.
 *
 * <p>Only readings that are affirmed answer {@code field:value}; {@code denied:metastasis} finds
 * the patients of whom the article says that there were none. All the Lucene there is in the
 * product is here.
 */
@NullMarked
package org.casequote.index;

import org.jspecify.annotations.NullMarked;
