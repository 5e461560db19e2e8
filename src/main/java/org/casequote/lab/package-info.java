/**
 * The project's own evaluation: records compared with what careful readers wrote down.
 *
 * <p>A {@link org.casequote.lab.Chart} is the record of one article, gold or read, in the exchange
 * form; it has a {@link org.casequote.lab.Patient} for each patient and a {@link
 * org.casequote.lab.Claim} for each finding. {@link org.casequote.lab.Alignment} says which of the
 * patients read is which of the gold's, {@link org.casequote.lab.FieldScorer} when two claims say
 * the same, and a {@link org.casequote.lab.Marking} is the outcome: a {@link
 * org.casequote.lab.Verdict} for each claim that is right, missed or invented. Everything else
 * counts verdicts: {@link org.casequote.lab.Scorecard} (precision, recall, F1), {@link
 * org.casequote.lab.Bootstrap} (how far the figures may be luck), {@link
 * org.casequote.lab.Reliability} (whether a confidence of 0.9 is right nine times of ten), {@link
 * org.casequote.lab.Diagnosis} (why a claim is wrong), {@link org.casequote.lab.Expectations}
 * (figures that must not be lost again) and {@link org.casequote.lab.Calibration} (what the
 * confidence of a rule should be).
 *
 * <pre>{@code
 * SortedMap<String, Chart> gold = Charts.ofFolder(Path.of("corpus/gold"), id -> true);
 * SortedMap<String, Chart> read = Charts.ofLines(Files.lines(Path.of("records.jsonl")));
 * Scorecard card = Scorecard.of(Marking.all(gold, read));
 * System.out.println(card.all().f1());
 * }</pre>
 *
 * <p>Of articles that others wrote, a third is {@linkplain org.casequote.lab.SetAside set aside}:
 * its figures may be looked at, its errors may not, and no table or model is made from it.
 *
 * <p>An {@link org.casequote.lab.AnnotatedCorpus} is what models are trained on: documents in which
 * every sentence says whom it speaks of and every value is marked. {@link
 * org.casequote.lab.SectionTrainer} trains, {@link org.casequote.lab.SectionTrial} measures on
 * documents not trained on, and a {@link org.casequote.lab.ModelCard} says both.
 */
@NullMarked
package org.casequote.lab;

import org.jspecify.annotations.NullMarked;
