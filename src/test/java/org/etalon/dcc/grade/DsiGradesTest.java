package org.etalon.dcc.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.etalon.fixture.Conformance;
import org.etalon.quantity.unit.Grade;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The grades of the public D-SI examples are those of the folders that PTB sorted them into.
 *
 * <p>How the rule was found: every example that our schema refuses stands in IMPROVABLE, which
 * leaves about a hundred that are valid and improvable all the same. They were laid beside valid
 * ones with the same elements, and one sentence of the published descriptions (units wiki, comments
 * of the D-SI schemas) was looked for that parts the two. Each aspect of {@link GradingQuantities}
 * is one such sentence. None of them knows an example: {@link GradeAspectsTest} changes names,
 * units and numbers that no sentence speaks of and expects the same grade.
 */
class DsiGradesTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void theGradeIsTheFolder(Element example, Grade folder) {
    List<QuantityGrade> grades = new ArrayList<>();
    for (Node n = example.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element quantity) {
        grades.add(GradingQuantities.of(quantity));
      }
    }
    assertThat(GradingQuantities.worst(grades)).as(grades.toString()).isEqualTo(folder);
    for (QuantityGrade grade : grades) {
      assertThat(grade.reasons().isEmpty()).isEqualTo(grade.grade() == Grade.PLATINUM);
      if (grade.grade() == Grade.IMPROVABLE) {
        assertThat(grade.reasons()).allSatisfy(Improvement::assertSaid);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Grade.class)
  void everyFolderHasExamples(Grade folder) {
    assertThat(documents(folder).flatMap(DsiGradesTest::examplesOf)).hasSizeGreaterThan(20);
  }

  static Stream<Arguments> examples() {
    return Stream.of(Grade.values())
        .flatMap(
            folder ->
                documents(folder)
                    .flatMap(DsiGradesTest::examplesOf)
                    .map(
                        e ->
                            Arguments.of(
                                Named.of(folder + " " + e.getAttribute("id"), e), folder)));
  }

  private static Stream<Path> documents(Grade folder) {
    return Conformance.documents("dsi/" + folder).stream();
  }

  private static Stream<Element> examplesOf(Path file) {
    try {
      List<Element> examples = new ArrayList<>();
      Element root = SafeXml.parse(Files.readAllBytes(file)).getDocumentElement();
      for (Node n = root.getFirstChild(); n != null; n = n.getNextSibling()) {
        if (n instanceof Element example && example.getLocalName().equals("testData")) {
          examples.add(example);
        }
      }
      return examples.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
