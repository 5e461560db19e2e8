package org.casequote.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * What a command came to.
 *
 * @param code its exit code
 * @param out standard output
 * @param err standard error
 */
record Run(int code, String out, String err) {

  /** Runs a command with these arguments. */
  static Run of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    CommandLine commands = Casequote.commands(words);
    commands.setOut(new PrintWriter(out, true));
    commands.setErr(new PrintWriter(err, true));
    int code = commands.execute(words);
    return new Run(code, out.toString(), err.toString());
  }

  /** Runs a command on a library. */
  static Run in(Path library, String command, Object... arguments) {
    List<Object> words = new ArrayList<>(List.of(command, "--library", library));
    words.addAll(List.of(arguments));
    return of(words.toArray());
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
