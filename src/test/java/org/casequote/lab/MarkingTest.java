package org.casequote.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.casequote.model.Fields;
import org.junit.jupiter.api.Test;

class MarkingTest {

  @Test
  void countsEachClaimOnce() throws IOException {
    Marking marking =
        mark(
            "{'age':[{'years':60}],'response':[{'category':'PR'},{'category':'PD'}]}",
            "{'age':[{'years':60},{'years':60}],'response':[{'category':'CR'},{'category':'PR'}]}");
    Scorecard card = Scorecard.of(List.of(marking));
    assertThat(card.field(Fields.AGE)).isEqualTo(new Tally(1, 1, 1));
    assertThat(card.field(Fields.RESPONSE)).isEqualTo(new Tally(1, 2, 2));
    assertThat(card.core()).isEqualTo(new Tally(1, 2, 2));
    assertThat(card.all().f1()).isEqualTo(2.0 / 3);
  }

  @Test
  void leavesOutWhatIsNotAffirmedAndDrugsThatDoNotCount() throws IOException {
    Marking marking =
        mark(
            "{'metastatic_site':[{'organ':'lung'}]}",
            "{'metastatic_site':[{'organ':'lung','assertion':'uncertain'}],"
                + "'systemic_therapy':[{'drugs':['ondansetron']}]}");
    assertThat(Scorecard.of(marking).all()).isEqualTo(new Tally(0, 0, 1));
    assertThat(causes(marking)).containsExactly(Cause.WRONG_ASSERTION);
  }

  @Test
  void alignsPatientsByWhatTheyShare() throws IOException {
    Marking marking =
        mark(
            "{'age':[{'years':60}],'sex':[{'value':'male'}]},"
                + "{'age':[{'years':9}],'sex':[{'value':'female'}]}",
            "{'age':[{'years':9}],'sex':[{'value':'female'}]},"
                + "{'age':[{'years':60}],'sex':[{'value':'male'}]}");
    assertThat(Scorecard.of(marking).all()).isEqualTo(new Tally(4, 4, 4));
  }

  @Test
  void saysWhyAClaimIsWrong() throws IOException {
    assertThat(
            causes(
                mark(
                    "{'age':[{'years':60}],'ihc':[{'marker':'ER','result':'positive'}]}",
                    "{'age':[{'years':60}],'ihc':[{'marker':'ER','result':'negative'}]}")))
        .containsExactly(Cause.WRONG_ATTRIBUTE, Cause.WRONG_ATTRIBUTE);
    assertThat(
            causes(
                mark(
                    "{'age':[{'years':60}],'stage':[{'value':'IV'}]},{'age':[{'years':9}]}",
                    "{'age':[{'years':60}]},{'age':[{'years':9}],'stage':[{'value':'IV'}]}")))
        .containsExactly(Cause.WRONG_PATIENT, Cause.WRONG_PATIENT);
    assertThat(
            causes(
                mark(
                    "{'primary_site':[{'name':'scalp','organ':'skin','icdo3':'C44.4'}]}",
                    "{'primary_site':[{'name':'scalp','organ':'skin','icdo3':'C44.5'}]}")))
        .containsExactly(Cause.WRONG_CODE);
    assertThat(causes(mark("{'grade':[{'value':'G1'}]}", "{'margins':[{'value':'close'}]}")))
        .containsExactly(Cause.NOT_FOUND, Cause.INVENTED);
  }

  @Test
  void asksOfWrongOutcomesWhetherThePatientLives() throws IOException {
    Marking marking = mark("{'outcome':[{'status':'NED'}]}", "{'outcome':[{'status':'ALIVE'}]}");
    assertThat(Scorecard.of(marking).attribute(Attribute.ALIVE)).isEqualTo(new Share(1, 1));
  }

  @Test
  void findsWhatWasFixedAndBroken() throws IOException {
    SortedMap<String, Chart> gold = charts("{'age':[{'years':60}],'sex':[{'value':'male'}]}");
    Changes changes =
        Changes.of(
            Marking.all(gold, charts("{'sex':[{'value':'male'}],'grade':[{'value':'G3'}]}")),
            Marking.all(gold, charts("{'age':[{'years':60}]}")));
    assertThat(changes.rows())
        .containsEntry("age", new Changes.Count(1, 0, 0, 0))
        .containsEntry("sex", new Changes.Count(0, 1, 0, 0))
        .containsEntry("grade", new Changes.Count(1, 0, 0, 0))
        .containsEntry("ALL", new Changes.Count(2, 1, 0, 0));
  }

  static List<Cause> causes(Marking marking) {
    return Diagnosis.of(marking).stream().map(Diagnosis::cause).toList();
  }

  static Marking mark(String gold, String read) throws IOException {
    return Marking.all(charts(gold), charts(read)).getFirst();
  }

  static SortedMap<String, Chart> charts(String cases) throws IOException {
    return Charts.ofLines(
        Stream.of("{'doc':'a','cases':[%s]}".formatted(cases).replace('\'', '"')));
  }
}
