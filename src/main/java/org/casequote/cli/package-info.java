/**
 * The command line: one class a command.
 *
 * <p>Standard output is data and nothing else, so that it can be piped; everything said to the user
 * is on standard error. A command ends with 0 when all went well, 1 when some inputs failed, 2 when
 * it was called wrongly and 3 when nothing could be done.
 *
 * <pre>{@code
 * casequote extract reports/ -o records.jsonl
 * casequote add reports/
 * casequote search 'site:skin metastasis:lung size>=5'
 * casequote table -o review.xlsx
 * casequote lab evaluate corpus/gold corpus/reports
 * }</pre>
 *
 * <p>Commands that only search open no engine, since loading its rules and models is most of the
 * time that a short command takes. All the picocli there is in the product is here.
 */
@NullMarked
package org.casequote.cli;

import org.jspecify.annotations.NullMarked;
