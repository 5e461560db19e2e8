package org.casequote.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    Criterion named = Criterion.named(is.value());
    if (named != null && named.field() != null) {
      return "has:" + named.name();
    }
    String asked = Keys.name(is.value());
    String nearest =
        keys(field, "").entrySet().stream()
            .filter(key -> Names.distance(asked, key.getKey()) <= Math.max(1, asked.length() / 5))
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
    String last = typed.substring(Math.max(typed.lastIndexOf(' '), typed.lastIndexOf('(')) + 1);
    int colon = last.indexOf(':');
    List<Facet.Count> out = new ArrayList<>();
    if (colon < 0 || Names.stance(last.substring(0, colon)) != null) {
      return names(last, colon).limit(limit).map(name -> new Facet.Count(name, 0)).toList();
    }
    Criterion criterion = Criterion.named(last.substring(0, colon));
    if (criterion == null) {
      return out;
    }
    if (criterion.field() == null || criterion.numeric()) {
      return labels(criterion, last.substring(colon + 1).replace("\"", ""), limit);
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

  /** The fields that a name may be the beginning of, and the stances before any of them. */
  private static Stream<String> names(String last, int colon) {
    String plain = Criterion.plain(last.substring(colon + 1));
    Stream<Criterion> fields =
        Criterion.ALL.stream()
            .filter(c -> c.names().anyMatch(name -> Criterion.plain(name).startsWith(plain)));
    if (colon >= 0) {
      String stance = last.substring(0, colon + 1);
      return fields.filter(c -> c.field() != null).map(c -> stance + c.name());
    }
    Stream<String> stances =
        Stream.of(Condition.Stance.values())
            .map(Condition.Stance::label)
            .filter(label -> Criterion.plain(label).startsWith(plain));
    return Stream.concat(fields.map(Criterion::name), stances).map(name -> name + ":");
  }

  /** The labels that facets count and that begin so; of a number, an example. */
  private List<Facet.Count> labels(Criterion criterion, String start, int limit)
      throws IOException {
    if (criterion.numeric()) {
      return start.isEmpty() ? List.of(new Facet.Count(criterion.example(), 0)) : List.of();
    }
    Set<String> labels = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      TermsEnum each =
          DocValues.getSortedSet(leaf.reader(), Columns.facet(criterion.name())).termsEnum();
      for (BytesRef label = each.next(); label != null; label = each.next()) {
        String text = label.utf8ToString();
        if (Keys.plain(text).contains(Keys.plain(start))) {
          labels.add(text);
        }
      }
    }
    return labels.stream()
        .limit(limit)
        .map(text -> new Facet.Count(new Is(criterion, text).toString(), 0))
        .toList();
  }

  /** The values that facets count, as keys. */
  private Set<String> labels(Criterion criterion) throws IOException {
    Set<String> labels = new HashSet<>();
    if (Facets.has(criterion) && !criterion.numeric()) {
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
