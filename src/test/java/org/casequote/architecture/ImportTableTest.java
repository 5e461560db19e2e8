package org.casequote.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom, and which library lives where. */
class ImportTableTest {

  private static final String BASE = "org.casequote.";

  /** A package and those of the product that it may import; {@code model} is open to all. */
  private static final Map<String, Set<String>> MAY =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("model", Set.of()),
              Map.entry("lexicon", Set.of()),
              Map.entry("pipeline", Set.of("lexicon")),
              Map.entry("ingest", Set.of()),
              Map.entry("json", Set.of()),
              Map.entry("store", Set.of("json")),
              Map.entry("index", Set.of()),
              Map.entry("export", Set.of()),
              Map.entry("nlp", Set.of("pipeline", "lexicon")),
              Map.entry("structure", Set.of("pipeline", "lexicon")),
              Map.entry("find", Set.of("pipeline", "lexicon")),
              Map.entry("context", Set.of("pipeline", "lexicon")),
              Map.entry("assemble", Set.of("pipeline", "lexicon")),
              Map.entry(
                  "engine",
                  Set.of(
                      "ingest",
                      "pipeline",
                      "lexicon",
                      "nlp",
                      "structure",
                      "find",
                      "context",
                      "assemble")),
              Map.entry("batch", Set.of("engine", "store", "ingest", "json")),
              Map.entry("lab", Set.of("engine", "nlp", "structure", "json")),
              Map.entry(
                  "cli",
                  Set.of("engine", "store", "index", "export", "batch", "lab", "json", "ingest"))));

  private static final Map<String, List<String>> HOMES =
      Map.ofEntries(
          Map.entry("org.apache.pdfbox..", List.of("ingest.pdf")),
          Map.entry("org.jsoup..", List.of("ingest.html", "ingest.pdf.ocr")),
          Map.entry("org.jbibtex..", List.of("ingest.reference")),
          Map.entry("org.apache.commons.compress..", List.of("ingest.archive")),
          Map.entry("opennlp..", List.of("nlp", "lab")),
          Map.entry("org.apache.lucene..", List.of("index")),
          Map.entry("org.sqlite..", List.of("store")),
          Map.entry("picocli..", List.of("cli")),
          Map.entry("org.yaml..", List.of("lexicon")),
          Map.entry("org.apache.spark..", List.of("batch")),
          Map.entry("org.apache.parquet..", List.of("batch")));

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.casequote");

  @TestFactory
  List<DynamicTest> table() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : packages()) {
      tests.add(
          dynamicTest(
              name + " imports only what the table says",
              () -> {
                Set<String> allowed = MAY.get(name);
                assertThat(allowed).as("a row for the package %s", name).isNotNull();
                String[] forbidden =
                    packages().stream()
                        .filter(p -> !p.equals(name) && !p.equals("model") && !allowed.contains(p))
                        .map(p -> BASE + p + "..")
                        .toArray(String[]::new);
                ArchRule rule =
                    noClasses()
                        .that()
                        .resideInAPackage(BASE + name + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden);
                rule.check(PRODUCT);
              }));
    }
    assertThat(tests).hasSizeGreaterThan(12);
    return tests;
  }

  @TestFactory
  List<DynamicTest> libraries() {
    List<DynamicTest> tests = new ArrayList<>();
    HOMES.forEach((library, homes) ->
        tests.add(
            dynamicTest(
                library + " lives in " + homes,
                () ->
                    noClasses()
                        .that()
                        .resideOutsideOfPackages(
                            homes.stream().map(h -> BASE + h + "..").toArray(String[]::new))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library)
                        .check(PRODUCT))));
    return tests;
  }

  @Test
  void modelImportsNothingButJava() {
    classes()
        .that()
        .resideInAPackage(BASE + "model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", BASE + "model..", "org.jspecify..")
        .check(PRODUCT);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching("org.casequote.(*)..").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void theReadersDependOnEachOtherInOneDirection() {
    slices().matching("org.casequote.ingest.(**)").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void everyPackageHasItsPrologue() {
    Set<String> told =
        PRODUCT.stream()
            .filter(c -> c.getSimpleName().equals("package-info"))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    Set<String> all = PRODUCT.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    assertThat(told).containsExactlyInAnyOrderElementsOf(all);
  }

  private static Set<String> packages() {
    Set<String> out = new TreeSet<>();
    for (JavaClass type : PRODUCT) {
      if (type.getPackageName().startsWith(BASE)) {
        out.add(type.getPackageName().substring(BASE.length()).replaceFirst("\\..*", ""));
      }
    }
    return out;
  }
}
