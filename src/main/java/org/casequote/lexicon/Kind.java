package org.casequote.lexicon;

/** What a term of the lexicon names, and the file that it comes from. */
public enum Kind {
  /** A body part as a noun: "lung". */
  SITE("topography.tsv", "nouns"),
  /** A body part as a modifier: "pulmonary". */
  SITE_ADJECTIVE("topography.tsv", "adjectives"),
  /** A body region whose organ depends on context: "thigh". */
  REGION("regions.tsv", "nouns"),
  /** A region as a modifier: "femoral". */
  REGION_ADJECTIVE("regions.tsv", "adjectives"),
  /** A diagnosis. */
  MORPHOLOGY("morphology.tsv", "terms"),
  /** A drug. */
  DRUG("drugs.tsv", "terms"),
  /** The tumours that a conditional drug treats by itself; no terms. */
  DRUG_USE("drug_uses.tsv", ""),
  /** An illness that is no tumour, with the drugs of tumours that are given for it too. */
  OTHER_ILLNESS("other_illnesses.tsv", "terms"),
  /** A drug's abbreviation that has other meanings and needs a treatment word nearby. */
  DRUG_ABBREVIATION("drugs.tsv", "ambiguous"),
  /** A named combination of drugs. */
  REGIMEN("regimens.tsv", "terms"),
  /** Words about systemic treatment in general. */
  THERAPY("regimen_contexts.tsv", "term"),
  /** What may stand between two drugs of one regimen. */
  REGIMEN_LINK("regimen_links.tsv", "link"),
  /** Words beside a treatment that tell whether it took place. */
  TREATMENT_CUE("treatment_cues.tsv", "phrase"),
  /** Words that state radiotherapy. */
  RADIATION("radiotherapy.tsv", "term"),
  /** An immunohistochemical or flow-cytometric marker. */
  MARKER("markers.tsv", "terms"),
  /** A gene, fusion or genomic signature. */
  GENE("genes.tsv", "terms"),
  /** What tests of single genes look for; no terms. */
  GENE_TEST("gene_tests.tsv", ""),
  /** The result of a molecular test. */
  MOLECULAR_RESULT("molecular_results.tsv", "term"),
  /** The result of an immunostain. */
  STAIN_RESULT("ihc_results.tsv", "term"),
  /** Words that tell an immunostain from a blood test. */
  STAIN_CONTEXT("ihc_contexts.tsv", "term"),
  /** An operation. */
  PROCEDURE("procedures.tsv", "terms"),
  /** What an operation was by the body part taken out; no terms. */
  TAKEN_OUT("taken_out.tsv", ""),
  /** A grade in words. */
  GRADE("grades.tsv", "term"),
  /** What a measurement can be of. */
  LESION("lesions.tsv", "term"),
  /** Words that tell whose a fact is and whether it is affirmed. */
  CUE("cues.tsv", "phrase"),
  /** Words that tell what a named diagnosis is to the report. */
  DIAGNOSIS_CUE("diagnosis_cues.tsv", "phrase"),
  /** What a heading opens; read by patterns, not matched as terms. */
  HEADING("headings.tsv", ""),
  /** How often what a rule reads is right; measured, and no terms. */
  CONFIDENCE("confidence.tsv", ""),
  /** What it is worth that a value stands in several places; measured, and no terms. */
  RESTATED("restated.tsv", ""),
  /** Which tissue of a region the tumours of a code are of; no terms. */
  TISSUE("tissues.tsv", ""),
  /** Which organs touch; read by assembly, and no terms. */
  NEIGHBOURS("neighbours.tsv", ""),
  /** Which organs drain to which lymph nodes; read by assembly, and no terms. */
  DRAINAGE("drainage.tsv", ""),
  /** A phrase that holds a body part's name but means no site. */
  SITE_TRAP("anatomy_traps.tsv", "phrase"),
  /** A phrase that holds a diagnosis but states none. */
  MORPHOLOGY_TRAP("morphology_traps.tsv", "phrase"),
  /** A phrase that holds a drug's name but states no treatment. */
  THERAPY_TRAP("therapy_traps.tsv", "phrase"),
  /** A phrase about radiation that states no radiotherapy. */
  RADIATION_TRAP("radiotherapy_traps.tsv", "phrase"),
  /** A phrase about an operation that removes no tumour. */
  PROCEDURE_TRAP("procedure_traps.tsv", "phrase");

  private final String file;
  private final String column;

  Kind(String file, String column) {
    this.file = file;
    this.column = column;
  }

  /** The file's name. */
  public String file() {
    return file;
  }

  /** The column that holds the terms; empty where the file holds none to be matched. */
  public String column() {
    return column;
  }
}
