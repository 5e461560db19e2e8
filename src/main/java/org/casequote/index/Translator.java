package org.casequote.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.DoubleRangeDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.casequote.index.Condition.And;
import org.casequote.index.Condition.Answers;
import org.casequote.index.Condition.Everything;
import org.casequote.index.Condition.Is;
import org.casequote.index.Condition.Leaf;
import org.casequote.index.Condition.Linked;
import org.casequote.index.Condition.Near;
import org.casequote.index.Condition.Not;
import org.casequote.index.Condition.Or;
import org.casequote.index.Condition.Stance;
import org.casequote.index.Condition.Within;
import org.casequote.index.Condition.Words;
import org.casequote.model.Assertion;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.jspecify.annotations.Nullable;

/** Turns a condition into the Lucene query that finds the patients who fulfil it. */
final class Translator {

  private static final Query PATIENTS = term(Columns.KIND, Columns.PATIENT);

  /** Which documents are parents. */
  static final BitSetProducer PARENTS = new QueryBitSetProducer(PATIENTS);

  /** How many words a beginning with a star may stand for within a NEAR. */
  private static final int MOST_ENDINGS = 1024;

  private final Analyzer analyzer;
  private final QueryBuilder phrases;

  Translator(Analyzer analyzer) {
    this.analyzer = analyzer;
    this.phrases = new QueryBuilder(analyzer);
  }

  /** The query that matches the parents, and no other documents. */
  Query parents(Condition condition) {
    return switch (condition) {
      case Everything _ -> new ConstantScoreQuery(PATIENTS);
      case And and -> all(and.parts().stream().map(this::parents));
      case Or or -> any(or.parts().stream().map(this::parents));
      case Not not -> without(PATIENTS, parents(not.part()));
      case Words words ->
          new ToParentBlockJoinQuery(words(Columns.TEXT, words.words()), PARENTS, ScoreMode.Max);
      case Near near -> new ToParentBlockJoinQuery(near(near), PARENTS, ScoreMode.Max);
      case Answers answers ->
          new ConstantScoreQuery(term(answers.stance().label(), answers.field().id()));
      case Is is when is.criterion().field() == null -> new ConstantScoreQuery(bibliography(is));
      case Within within when within.criterion().field() == null ->
          new ConstantScoreQuery(overlapping(PatientDocuments.YEAR, within.bounds()));
      case Is is -> new ConstantScoreQuery(onPatient(is.criterion().field(), is));
      case Within within -> new ConstantScoreQuery(onPatient(within.criterion().field(), within));
      case Linked linked -> join(linked);
    };
  }

  /** The query that matches all patients of an article. */
  Query itself(String doc) {
    return term(Columns.DOC, doc);
  }

  private Query onPatient(Field<?> field, Is is) {
    boolean regimen = is.criterion().kind() == Criterion.Kind.REGIMEN && is.value().contains("+");
    return regimen ? join(is) : value(is, Place.patient(field));
  }

  private static Query onPatient(Field<?> field, Within within) {
    return overlapping(Columns.range(field.id(), scale(within)), within.bounds());
  }

  /** The query that matches the children that show why a part is fulfilled; null where none do. */
  @Nullable Query children(Leaf leaf) {
    return switch (leaf) {
      case Words words -> words(Columns.TEXT, words.words());
      case Near near -> near(near);
      case Answers(Stance stance, Field<?> field) when stance == Stance.NOT_STATED -> null;
      case Answers(Stance stance, Field<?> field)
          when stance == Stance.DENIED && field.equals(Fields.RECURRENCE) ->
          any(
              Stream.of(
                  reading(field, Assertion.NEGATED),
                  term(
                      Columns.KEY,
                      Columns.is(field.id(), Keys.plain(Traits.NO_RECURRENCE.value())))));
      case Answers(Stance stance, Field<?> field) -> reading(field, assertion(stance));
      case Is is when is.criterion().field() != null -> things(is.criterion(), is);
      case Within within when within.criterion().field() != null ->
          things(within.criterion(), within);
      case Linked(Criterion thing, Condition part) when thing.field() != null ->
          things(thing, part);
      case Is _, Within _, Linked _ -> null;
    };
  }

  /** The query that matches the affirmed readings of a thing that fulfil a condition on it. */
  private Query things(Criterion thing, Condition condition) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(onThing(thing, condition), Occur.FILTER);
    if (!Things.isOf(thing, condition)) {
      query.add(reading(thing.field(), Assertion.AFFIRMED), Occur.FILTER);
    }
    return query.build();
  }

  private Query onThing(Criterion thing, Condition condition) {
    return switch (condition) {
      case Everything _ -> MatchAllDocsQuery.INSTANCE;
      case And and -> all(and.parts().stream().map(part -> onThing(thing, part)));
      case Or or -> any(or.parts().stream().map(part -> onThing(thing, part)));
      case Not not -> without(MatchAllDocsQuery.INSTANCE, onThing(thing, not.part()));
      case Is is when Things.isAnswer(thing, is.criterion()) -> value(is, Place.ANSWER);
      case Is is -> value(is, Place.reading(thing.field()));
      case Within within ->
          onReading(Columns.readRange(thing.field().id(), scale(within)), within.bounds());
      case Words _, Near _, Answers _, Linked _ ->
          throw new IllegalArgumentException("" + condition);
    };
  }

  private Query join(Leaf leaf) {
    Query children = children(leaf);
    return children == null
        ? new MatchNoDocsQuery("nothing to match")
        : new ConstantScoreQuery(new ToParentBlockJoinQuery(children, PARENTS, ScoreMode.None));
  }

  private static String scale(Within within) {
    boolean count = within.criterion().kind() == Criterion.Kind.COUNT;
    return count ? Columns.COUNT : within.bounds().scale();
  }

  private static Assertion assertion(Stance stance) {
    return stance == Stance.DENIED ? Assertion.NEGATED : Assertion.AFFIRMED;
  }

  private static Query reading(Field<?> field, Assertion assertion) {
    return term(Columns.ASSERTION, Columns.is(field.id(), assertion.label()));
  }

  private Query value(Is is, Place place) {
    String value = is.value();
    return switch (is.criterion().kind()) {
      case MARKER -> marker(value, place);
      case REGIMEN ->
          all(
              Stream.of(value.split("[+]"))
                  .filter(drug -> !drug.isBlank())
                  .map(drug -> word(drug, place)));
      default -> word(value, place);
    };
  }

  /** A sign asks for the result; without one, words of the name and of the result will do. */
  private Query marker(String value, Place place) {
    String key = place.prefix() + Keys.marker(value);
    if (value.endsWith("*")) {
      return prefix(place.keys(), key);
    }
    boolean signed = key.endsWith("+") || key.endsWith("-");
    return signed
        ? term(place.keys(), key)
        : any(Stream.of(term(place.keys(), key), words(place.words(), value)));
  }

  private Query word(String value, Place place) {
    String plain = Keys.plain(value);
    if (plain.endsWith("*")) {
      return any(
          Stream.of(prefix(place.keys(), place.prefix() + plain), words(place.words(), plain)));
    }
    Stream<Query> keys =
        Stream.of(plain, Keys.name(value))
            .distinct()
            .map(key -> term(place.keys(), place.prefix() + key));
    return any(Stream.concat(keys, Stream.of(words(place.words(), plain))));
  }

  private Query bibliography(Is is) {
    if (is.criterion().kind() == Criterion.Kind.BIBLIOGRAPHY) {
      return words(is.criterion().name(), is.value());
    }
    String name = is.criterion().name();
    String column = name.equals("doc") ? Columns.NAME : name;
    String plain = Keys.plain(is.value());
    return plain.endsWith("*") ? prefix(column, plain) : term(column, plain);
  }

  /** These words in a row; with a star, those that start so. */
  private Query words(String column, String words) {
    if (words.endsWith("*")) {
      return prefix(column, Keys.plain(words));
    }
    Query phrase = phrases.createPhraseQuery(column, words);
    return phrase == null ? new MatchNoDocsQuery("no words in it") : phrase;
  }

  private Query near(Near near) {
    IntervalsSource[] parts =
        near.parts().stream().map(this::intervals).toArray(IntervalsSource[]::new);
    return new IntervalQuery(
        Columns.TEXT, Intervals.maxgaps(near.between(), Intervals.unordered(parts)));
  }

  private IntervalsSource intervals(String words) {
    if (words.endsWith("*")) {
      return Intervals.prefix(new BytesRef(Keys.plain(words).replace("*", "")), MOST_ENDINGS);
    }
    try {
      return Intervals.analyzedText(words, analyzer, Columns.TEXT, 0, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stated range overlaps the bounds asked for. */
  private static Query overlapping(String column, Bounds bounds) {
    return DoubleRange.newIntersectsQuery(
        column, new double[] {bounds.low()}, new double[] {bounds.high()});
  }

  /** The same for one reading, by whichever way costs less. */
  private static Query onReading(String column, Bounds bounds) {
    return new IndexOrDocValuesQuery(
        overlapping(column, bounds),
        DoubleRangeDocValuesField.newSlowIntersectsQuery(
            column, new double[] {bounds.low()}, new double[] {bounds.high()}));
  }

  private static Query term(String column, String word) {
    return new TermQuery(new Term(column, word));
  }

  private static Query prefix(String column, String starred) {
    return new PrefixQuery(new Term(column, starred.replace("*", "")));
  }

  private static Query without(Query all, Query those) {
    return new BooleanQuery.Builder().add(all, Occur.FILTER).add(those, Occur.MUST_NOT).build();
  }

  private static Query all(Stream<Query> parts) {
    return of(parts, Occur.MUST);
  }

  private static Query any(Stream<Query> parts) {
    return of(parts, Occur.SHOULD);
  }

  private static Query of(Stream<Query> parts, Occur occur) {
    List<Query> each = parts.toList();
    if (each.size() == 1) {
      return each.getFirst();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    each.forEach(part -> query.add(part, occur));
    return query.build();
  }
}
