package org.casequote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a user is told about texts that the rules cannot read. */
class DoubtsTest {

  private static final Engine ENGINE = Engine.open();

  private static final String ENGLISH =
      "A man of 71 years was seen with a mass of the forearm that had grown for a year. It was"
          + " excised with a clear margin, and there was no sign of a recurrence in the two years"
          + " that followed. He had no other illness, and he has gone back to his garden.";

  private static final String GERMAN =
      "Ein Mann von 71 Jahren wurde wegen einer Geschwulst am Unterarm vorgestellt, die seit einem"
          + " Jahr gewachsen war. Sie wurde mit freiem Rand entfernt, und in den zwei Jahren danach"
          + " fand sich kein Rezidiv. Andere Krankheiten hatte er nicht, und er arbeitet wieder.";

  @Test
  void anotherLanguageIsTold() {
    assertThat(warnings(GERMAN)).anyMatch(w -> w.startsWith("hardly any English words"));
    assertThat(warnings(ENGLISH)).noneMatch(w -> w.startsWith("hardly any English words"));
  }

  @Test
  void lettersThatMeanSomethingElseAreTold() {
    StringBuilder shifted = new StringBuilder();
    for (char c : ENGLISH.repeat(2).toCharArray()) {
      shifted.append(Character.isLetter(c) ? (char) (c + 3) : c);
    }
    assertThat(warnings(shifted.toString()))
        .anyMatch(w -> w.startsWith("hardly any English words"));
  }

  private static List<String> warnings(String text) {
    Outcome read = ENGINE.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    return ((Outcome.Extracted) read).article().warnings();
  }
}
