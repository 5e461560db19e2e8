package org.casequote.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.casequote.index.Condition.Is;
import org.casequote.index.Criterion.Kind;
import org.casequote.model.Field;
import org.jspecify.annotations.Nullable;

/** The values that an index has, to offer where one was mistyped or is being typed. */
final class Vocabulary {

  private final IndexReader reader;

  Vocabulary(IndexReader reader) {
    this.reader = reader;
  }

  /** The value nearest to one that nobody has, as a query; {@code null} where none is near. */
  @Nullable String nearest(Is is) throws IOException {
    Field<?> field = is.criterion().field();
    if (field == null) {
      return null;
    }
    String asked = Keys.name(is.value());
    String nearest =
        keys(field, "").entrySet().stream()
            .filter(key -> Names.distance(asked, key.getKey()) <= (asked.length() + 2) / 4)
            .min(
                Comparator.<Map.Entry<String, Integer>>comparingInt(
                        key -> Names.distance(asked, key.getKey()))
                    .thenComparing(key -> -key.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse(null);
    return nearest == null ? null : new Is(is.criterion(), nearest).toString();
  }

  /** How a query may go on: its last word made whole, with how many patients have that value. */
  List<Facet.Count> completions(String typed, int limit) throws IOException {
    String last = typed.substring(typed.lastIndexOf(' ') + 1);
    int colon = last.indexOf(':');
    List<Facet.Count> out = new ArrayList<>();
    if (colon < 0) {
      String plain = Criterion.plain(last);
      Criterion.ALL.stream()
          .filter(c -> c.names().anyMatch(name -> Criterion.plain(name).startsWith(plain)))
          .forEach(c -> out.add(new Facet.Count(c.name() + ":", 0)));
      return out.subList(0, Math.min(limit, out.size()));
    }
    Criterion criterion = Criterion.named(last.substring(0, colon));
    if (criterion == null || criterion.field() == null) {
      return out;
    }
    String start = Keys.plain(last.substring(colon + 1).replace("\"", ""));
    Map<String, Integer> keys = keys(criterion.field(), start);
    Set<String> own = labels(criterion);
    // A drug has dozens of spellings; they are offered only where no name of its own begins so.
    boolean any = keys.keySet().stream().anyMatch(own::contains);
    keys.forEach((key, count) -> {
      if (!any || own.contains(key)) {
        out.add(new Facet.Count(new Is(criterion, key).toString(), count));
      }
    });
    out.sort(
        Comparator.comparingInt(Facet.Count::patients)
            .reversed()
            .thenComparing(Facet.Count::label));
    return List.copyOf(out.subList(0, Math.min(limit, out.size())));
  }

  /** The values that facets count, as keys. */
  private Set<String> labels(Criterion criterion) throws IOException {
    Set<String> labels = new HashSet<>();
    if (Facets.has(criterion) && !Facets.numeric(criterion)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        TermsEnum each =
            DocValues.getSortedSet(leaf.reader(), Columns.facet(criterion.name())).termsEnum();
        for (BytesRef label = each.next(); label != null; label = each.next()) {
          String text = label.utf8ToString();
          labels.add(criterion.kind() == Kind.MARKER ? Keys.marker(text) : Keys.plain(text));
        }
      }
    }
    return labels;
  }

  private Map<String, Integer> keys(Field<?> field, String start) throws IOException {
    Map<String, Integer> keys = new HashMap<>();
    Terms terms = MultiTerms.getTerms(reader, Columns.IS);
    if (terms == null) {
      return keys;
    }
    String prefix = Columns.is(field.id(), "");
    TermsEnum each = terms.iterator();
    if (each.seekCeil(new BytesRef(prefix + start)) == TermsEnum.SeekStatus.END) {
      return keys;
    }
    for (BytesRef term = each.term(); term != null; term = each.next()) {
      String text = term.utf8ToString();
      if (!text.startsWith(prefix + start)) {
        break;
      }
      keys.put(text.substring(prefix.length()), each.docFreq());
    }
    return keys;
  }
}
