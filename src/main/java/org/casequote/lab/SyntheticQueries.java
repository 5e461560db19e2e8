package org.casequote.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.casequote.model.Organs;

/**
 * What people ask of a library, drawn by chance, for searching {@link SyntheticArticles}: a field
 * or two, numbers, linked conditions, wider names, words. The kinds follow each other in turn.
 */
public final class SyntheticQueries {

  /** How many kinds there are. */
  public static final int KINDS = 10;

  private SyntheticQueries() {}

  /** So many queries of a seed. */
  public static List<String> of(int count, long seed) {
    Random random = new Random(seed);
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      queries.add(query(i % KINDS, random));
    }
    return queries;
  }

  private static String query(int kind, Random random) {
    String site = quoted(pick(Organs.ALL, random));
    String drug = pick(SyntheticArticles.DRUGS, random);
    String diagnosis = quoted(pick(SyntheticArticles.DIAGNOSES, random));
    return switch (kind) {
      case 0 -> "site:" + site;
      case 1 -> "histology:" + diagnosis + " age:" + random.nextInt(60) + "..";
      case 2 -> "drug:" + drug + " NOT outcome:dead";
      case 3 -> "therapy(drug:" + drug + " response:SD)";
      case 4 -> "size>=" + (5 + random.nextInt(10)) + " metastasis:" + site;
      case 5 -> "histology:sarcoma site:" + site;
      case 6 -> "drug:anthracycline has:metastasis followup>=2y";
      case 7 -> "\"biopsy showed\" site:" + site;
      case 8 -> "(site:" + site + " OR metastasis:" + site + ") marker:CD34+";
      default -> "gene:KIT sex:female size(lesion:primary >" + random.nextInt(10) + ")";
    };
  }

  private static <T> T pick(List<T> items, Random random) {
    return items.get(random.nextInt(items.size()));
  }

  private static String quoted(String words) {
    return '"' + words + '"';
  }
}
