package org.casequote.index;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.QueryBuilder;
import org.casequote.index.Condition.And;
import org.casequote.index.Condition.Answers;
import org.casequote.index.Condition.Everything;
import org.casequote.index.Condition.Is;
import org.casequote.index.Condition.Leaf;
import org.casequote.index.Condition.Not;
import org.casequote.index.Condition.Or;
import org.casequote.index.Condition.Stance;
import org.casequote.index.Condition.Within;
import org.casequote.index.Condition.Words;
import org.casequote.model.Assertion;
import org.casequote.model.Field;
import org.jspecify.annotations.Nullable;

/** Turns a condition into the Lucene query that finds the patients who fulfil it. */
final class Translator {

  private static final Query PATIENTS = term(Columns.KIND, Columns.PATIENT);

  /** Which documents are parents. */
  static final BitSetProducer PARENTS = new QueryBitSetProducer(PATIENTS);

  private final QueryBuilder phrases;

  Translator(Analyzer analyzer) {
    this.phrases = new QueryBuilder(analyzer);
  }

  /** The query that matches the parents, and no other documents. */
  Query parents(Condition condition) {
    return switch (condition) {
      case Everything _ -> new ConstantScoreQuery(PATIENTS);
      case And and -> all(and.parts().stream().map(this::parents).toList());
      case Or or -> any(or.parts().stream().map(this::parents).toList());
      case Not not ->
          new BooleanQuery.Builder()
              .add(PATIENTS, Occur.FILTER)
              .add(parents(not.part()), Occur.MUST_NOT)
              .build();
      case Words words ->
          new ToParentBlockJoinQuery(words(Columns.TEXT, words.words()), PARENTS, ScoreMode.Max);
      case Answers answers -> new ConstantScoreQuery(stance(answers));
      case Is is when is.criterion().field() == null -> bibliography(is);
      case Within within when within.criterion().field() == null ->
          all(List.of(PATIENTS, overlapping("year", within.bounds())));
      case Is is -> join(is);
      case Within within -> join(within);
    };
  }

  /** The query that matches the children that show why a part is fulfilled; null where none do. */
  @Nullable Query children(Leaf leaf) {
    return switch (leaf) {
      case Words words -> words(Columns.TEXT, words.words());
      case Answers(Stance stance, Field<?> field) when stance == Stance.NOT_STATED -> null;
      case Answers(Stance stance, Field<?> field) -> reading(field, assertion(stance), null);
      case Is(Criterion criterion, String value) when criterion.field() != null ->
          reading(criterion.field(), Assertion.AFFIRMED, value(criterion, value));
      case Within(Criterion criterion, Bounds bounds) when criterion.field() != null -> {
        boolean count = criterion.kind() == Criterion.Kind.COUNT;
        Query number = overlapping(count ? Columns.COUNT : bounds.scale(), bounds);
        yield reading(criterion.field(), Assertion.AFFIRMED, number);
      }
      case Is _, Within _ -> null;
    };
  }

  private Query join(Leaf leaf) {
    Query children = children(leaf);
    return children == null
        ? new MatchNoDocsQuery("nothing to match")
        : new ConstantScoreQuery(new ToParentBlockJoinQuery(children, PARENTS, ScoreMode.None));
  }

  private static Query stance(Answers answers) {
    return term(answers.stance().label(), answers.field().id());
  }

  private static Assertion assertion(Stance stance) {
    return stance == Stance.DENIED ? Assertion.NEGATED : Assertion.AFFIRMED;
  }

  private static Query reading(Field<?> field, Assertion assertion, @Nullable Query value) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(term(Columns.FIELD, field.id()), Occur.FILTER);
    query.add(term(Columns.ASSERTION, assertion.label()), Occur.FILTER);
    if (value != null) {
      query.add(value, Occur.FILTER);
    }
    return query.build();
  }

  private Query value(Criterion criterion, String value) {
    return switch (criterion.kind()) {
      case MARKER ->
          value.endsWith("*")
              ? prefix(Columns.KEY, Keys.marker(value))
              : term(Columns.KEY, Keys.marker(value));
      case REGIMEN ->
          all(
              List.of(value.split("[+]")).stream()
                  .filter(d -> !d.isBlank())
                  .map(this::word)
                  .toList());
      default -> word(value);
    };
  }

  private Query word(String value) {
    String plain = Keys.plain(value);
    return plain.endsWith("*")
        ? any(List.of(prefix(Columns.KEY, plain), words(Columns.WORD, plain)))
        : any(List.of(term(Columns.KEY, plain), words(Columns.WORD, plain)));
  }

  private Query bibliography(Is is) {
    if (is.criterion().kind() == Criterion.Kind.BIBLIOGRAPHY) {
      return all(List.of(PATIENTS, words(is.criterion().name(), is.value())));
    }
    String name = is.criterion().name();
    String column = name.equals("doc") ? Columns.NAME : name;
    String plain = Keys.plain(is.value());
    return all(
        List.of(PATIENTS, plain.endsWith("*") ? prefix(column, plain) : term(column, plain)));
  }

  /** These words in a row; with a star, those that start so. */
  private Query words(String column, String words) {
    if (words.endsWith("*")) {
      return prefix(column, Keys.plain(words));
    }
    Query phrase = phrases.createPhraseQuery(column, words);
    return phrase == null ? new MatchNoDocsQuery("no words in it") : phrase;
  }

  /** A stated range overlaps the bounds asked for. */
  private static Query overlapping(String scale, Bounds bounds) {
    double lowest = Double.NEGATIVE_INFINITY;
    double highest = Double.POSITIVE_INFINITY;
    return all(
        List.of(
            DoublePoint.newRangeQuery(Columns.low(scale), lowest, bounds.high()),
            DoublePoint.newRangeQuery(Columns.high(scale), bounds.low(), highest)));
  }

  private static Query term(String column, String word) {
    return new TermQuery(new Term(column, word));
  }

  private static Query prefix(String column, String starred) {
    return new PrefixQuery(new Term(column, starred.replace("*", "")));
  }

  private static Query all(List<Query> parts) {
    return of(parts, Occur.MUST);
  }

  private static Query any(List<Query> parts) {
    return of(parts, Occur.SHOULD);
  }

  private static Query of(List<Query> parts, Occur occur) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parts.forEach(part -> query.add(part, occur));
    return query.build();
  }
}
