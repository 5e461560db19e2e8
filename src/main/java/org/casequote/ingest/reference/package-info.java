/**
 * The reference files that stand beside papers, as Zotero, EndNote and PubMed export them.
 *
 * <p>RIS and NBIB, which PubMed gives, are lines of a tag and a value; BibTeX is read by the
 * library of that name. Each gives a {@link org.casequote.model.Bibliography} a reference, in the
 * order of the file.
 *
 * <pre>{@code
 * List<Bibliography> references = ReferenceFile.read(Files.readAllBytes(Path.of("export.ris")));
 * }</pre>
 *
 * <p>A file that breaks off or is none of the three is refused as a whole, with the line at which
 * it goes wrong.
 */
@NullMarked
package org.casequote.ingest.reference;

import org.jspecify.annotations.NullMarked;
