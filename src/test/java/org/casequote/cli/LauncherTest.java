package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the launcher calls; its java prints its arguments, and its Maven says that it was called.
 */
class LauncherTest {

  @TempDir private Path folder;

  private Path home;
  private Path jar;

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectory(folder.toRealPath().resolve("home"));
    Files.copy(Path.of("casequote"), home.resolve("casequote"));
    jar = write(home.resolve("target/casequote-1.jar"), "");
    program("jdk/bin/java", "for word; do echo \"$word\"; done");
    program("jdk/bin/javac", "exit 1");
    program("bin/mvn", "echo called > \"$PWD/target/maven\"");
    write(folder.resolve("jdk/release"), "IMPLEMENTOR=\"any\"\nJAVA_VERSION=\"25.0.1\"\n");
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void program(String name, String body) throws IOException {
    Path file = write(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** The arguments that the launcher started java with. */
  private List<String> launched(String... words) throws IOException {
    List<String> command =
        Stream.concat(Stream.of("sh", home.resolve("casequote").toString()), Stream.of(words))
            .toList();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (old, bin) -> bin + old);
    Process process = builder.start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  private String cache(String name) {
    return "-XX:AOTCache=" + home.resolve("target").resolve(name);
  }

  @Test
  void aPlainSearchHasACacheOfItsOwn() throws IOException {
    assertThat(launched("--library", "a b", "search", "site:skin size>=5"))
        .contains(cache("search.aot"))
        .endsWith("-jar", jar.toString(), "--library", "a b", "search", "site:skin size>=5");
    assertThat(home.resolve("target/search.aot")).exists();
    assertThat(home.resolve("target/short.aot")).exists();
  }

  @Test
  void otherShortCommandsShareACache() throws IOException {
    assertThat(launched("show", "x")).contains(cache("short.aot"));
    assertThat(launched("search", "x", "--json")).contains(cache("short.aot"));
  }

  @Test
  void longCommandsAreCompiledInFull() throws IOException {
    assertThat(launched("add", "reports"))
        .noneMatch(word -> word.contains("AOTCache") || word.contains("TieredStopAtLevel"))
        .endsWith("-jar", jar.toString(), "add", "reports");
  }

  @Test
  void parquetIsImportedByTheBuildOfSpark() throws IOException {
    Path spark = write(home.resolve("target/spark/casequote-1.jar"), "");
    write(home.resolve("target/spark/spark.classpath"), "parquet.jar");
    Path parts = write(folder.resolve("out/part-0.parquet"), "").getParent();
    String path = spark + ":parquet.jar";
    for (String what : List.of(parts.toString(), "x.parquet")) {
      assertThat(launched("import", "--library", "a b", what))
          .containsSequence("-cp", path)
          .endsWith("org.casequote.cli.Casequote", "import", "--library", "a b", what);
    }
    assertThat(launched("import", "out.jsonl"))
        .endsWith("-jar", jar.toString(), "import", "out.jsonl");
    assertThat(launched("spark", "reports"))
        .containsSequence("-cp", path, "org.casequote.cli.SparkCommand", "reports");
  }

  @Test
  void whatIsBehindItsSourcesIsBuilt() throws IOException {
    Path source = write(home.resolve("src/main/A.java"), "");
    write(home.resolve("pom.xml"), "");
    Files.createDirectory(home.resolve("models"));
    Path maven = home.resolve("target/maven");
    FileTime built = Files.getLastModifiedTime(source);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(built.toMillis() + 60_000));
    launched("fields");
    assertThat(maven).doesNotExist();
    Files.setLastModifiedTime(jar, FileTime.fromMillis(built.toMillis() - 60_000));
    launched("fields");
    assertThat(maven).exists();
  }
}
