package org.casequote.context;

import org.casequote.lexicon.Search;
import org.casequote.pipeline.Passage;

/**
 * Sentences about patients in number: "recurrence was seen in 9 of 22 patients", "most cases have
 * nodal metastases", "the median size was 6 cm". Where a case report's story runs into its
 * discussion these tell the two apart, though no author is cited and no heading stands between.
 */
final class OtherPatients {

  private static final String PATIENTS =
      "(?:patients|cases|children|adults|individuals|women|men|infants)";

  /** Numbers that a report of a few patients of its own hardly counts to. */
  private static final String NUMBER =
      "(?:[4-9]|[1-9]\\d+|four|five|six|seven|eight|nine|ten|eleven|twelve)";

  private static final String ARE =
      "(?:usually|commonly|typically|generally|rarely|frequently|often|mainly|may|can|could|tend|occurs?\\b|develops?\\b|recur\\b|arise\\b|carry\\b|metastasi[sz]e\\b|(?:has|have)"
          + " been (?:described|reported|documented|published)|(?:is|are)"
          + " (?:usually|commonly|typically|generally|rare|rarely|frequently|often|found|seen|reported|mostly))";

  private static final Search IN_NUMBER =
      Search.ignoringCase(
          "(?:\\d\\s?%|\\bper"
              + " ?cent|\\b(?:half|thirds?|quarters?|majority|minority|most|many|some|several|few|proportion))"
              + " of (?:the |these |those |all |such |reported |published )*"
              + "(?:patients|cases|tumou?rs|children|adults|women|men|individuals)\\b"
              + "|\\b(?:most|many|some|several|few|other|such|previous|prior|earlier|reported|published|certain)"
              + " (?:[\\w-]+"
              + " ){0,2}?(?:patients|cases|children|authors|series|individuals|investigators)\\b|\\bmost"
              + " (?:[\\w-]+"
              + " )?(?:recurrences|relapses|metastases|tumou?rs|deaths)\\b|\\b(?:in|of|among|for)"
              + " (?:(?:the|these|those|a total of|about|approximately|some|only) )?"
              + NUMBER
              + " (?:[\\w-]+ ){0,2}?"
              + PATIENTS
              + "\\b|\\b(?:in|of) "
              + NUMBER
              + " of (?:the |these |those )?\\w+ (?:[\\w-]+ )?"
              + PATIENTS
              + "\\b|\\bnone of the (?:patients|cases)\\b|\\b(?:larg|small|long|short)est"
              + " (?:[\\w-]+ )?(?:reported|published|described|on"
              + " record)\\b|(?<!\\b(?:our|both|two|three|the|these)"
              + " )\\b(?:patients|cases|children|individuals) (?:with|who|whose|in"
              + " whom|having|treated|reported|described|published)\\b|(?<!\\b(?:this|our|present|case)"
              + " )\\b(?:series|cohort|registry|database|meta-?analys[ie]s|multicent(?:er|re)"
              + " stud(?:y|ies)|(?:phase|randomi[sz]ed|clinical) (?:I{1,3}V? |[1-4]"
              + " )?trials?)\\b|\\b(?:(?:a|the|in)"
              + " (?:large|larger|largest|recent|retrospective|prospective|population-based)"
              + " (?:stud(?:y|ies)|analys[ie]s|reviews?))\\b|\\b(?:median|mean|average) (?:[\\w-]+"
              + " ){0,2}?(?:follow-?up|survival|sizes?|diameter|age|time|duration|interval)\\b|\\b(?:survival|recurrence|response|mortality|relapse|metastasis|cure)"
              + " rates?\\b|\\b(?:tumou?rs|metastas[ei]s|recurrences?|patients|lesions|relapses?|spread|prognosis)"
              + " "
              + ARE
              + "|\\b(?:first|previously)"
              + " (?:described|reported|recorded|documented|published)\\b|\\b(?:(?:previous|other|these|most|some)"
              + " authors|colleagues|co-?workers|literature)\\b|\\b(?:one|another|single|previous|published|reported)"
              + " (?:report|publication|published case)\\b|\\b(?:their|the authors[’'])"
              + " (?:patients?|cases?|series|study)\\b");

  private OtherPatients() {}

  /** Whether a sentence counts or compares patients. */
  static boolean areIn(Passage passage) {
    return passage.has(IN_NUMBER);
  }
}
