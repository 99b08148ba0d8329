package org.etalon.quantity.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.etalon.fixture.Conformance;
import org.etalon.quantity.QuantityKinds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The units of the D-SI test data, and the identifiers of the BIPM, as published by others. */
class ConformanceUnitsTest {
  private static final Pattern HYBRID = Pattern.compile("(?s)<si:hybrid>.*?</si:hybrid>");
  private static final Pattern UNIT =
      Pattern.compile("<si:(unit|unitPhase|unitXMLList|unitPhaseXMLList)>([^<]*)</si:");

  private static final Path CONFORMANCE =
      Path.of(System.getProperty("etalon.conformance", "../shared/conformance"));

  @BeforeEach
  void requireConformanceData() {
    Conformance.folder("dsi");
  }

  @ParameterizedTest
  @CsvSource({"PLATINUM, 30", "GOLD, 50", "SILVER, 15", "BRONZE, 15"})
  void readsEveryUnitOutsideHybrids(String grade, int countMin) throws IOException {
    Set<String> rejected = new TreeSet<>();
    Set<String> accepted = new TreeSet<>();
    for (String document : documents(grade)) {
      for (String unit : units(HYBRID.matcher(document).replaceAll(""))) {
        try {
          assertThat(DsiUnit.parse(unit).toString()).isEqualTo(unit);
          accepted.add(unit);
        } catch (UnitRejectedException e) {
          rejected.add(e.code() + " " + unit.replaceAll(" +", " "));
        }
      }
    }
    assertThat(accepted).hasSizeGreaterThan(countMin);
    // One string is graded GOLD in spite of the blanks that the grammar does not have.
    assertThat(rejected)
        .hasSize(grade.equals("GOLD") ? 1 : 0)
        .allMatch(one -> one.startsWith("blank \\kilogram \\metre"));
  }

  @Test
  void readsAtLeastOneMemberOfEveryHybrid() throws IOException {
    int count = 0;
    for (String grade : List.of("PLATINUM", "GOLD", "SILVER", "BRONZE")) {
      for (String document : documents(grade)) {
        Matcher hybrid = HYBRID.matcher(document);
        while (hybrid.find()) {
          count++;
          assertThat(units(hybrid.group())).anyMatch(ConformanceUnitsTest::isReadable);
        }
      }
    }
    assertThat(count).isGreaterThan(10);
  }

  @Test
  void namesTheSameKindsAsTheSiReferencePoint() throws IOException {
    String turtle = Files.readString(CONFORMANCE.resolve("bipm/quantities.ttl"));
    Matcher matcher =
        Pattern.compile("(?m)^quantities:([A-Z0-9]+) a si:\\w+ ;[^.]*?\"\\s?([^\"]+?)\\s?\"@en")
            .matcher(turtle);
    Set<String> published = new TreeSet<>();
    while (matcher.find()) {
      published.add(matcher.group(1));
      assertThat(QuantityKinds.englishName(matcher.group(1))).isEqualTo(matcher.group(2));
    }
    assertThat(published).hasSize(149).isEqualTo(QuantityKinds.all().keySet());
  }

  private static boolean isReadable(String unit) {
    try {
      return !DsiUnit.parse(unit).isDeclaredNonSi();
    } catch (UnitRejectedException e) {
      return false;
    }
  }

  private static List<String> documents(String grade) throws IOException {
    List<String> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(CONFORMANCE.resolve("dsi").resolve(grade))) {
      for (Path file : files.sorted().toList()) {
        documents.add(Files.readString(file));
      }
    }
    return documents;
  }

  private static List<String> units(String xml) {
    List<String> units = new ArrayList<>();
    Matcher matcher = UNIT.matcher(xml);
    while (matcher.find()) {
      if (matcher.group(1).endsWith("XMLList")) {
        units.addAll(List.of(matcher.group(2).strip().split("\\s+")));
      } else {
        units.add(matcher.group(2));
      }
    }
    return units;
  }
}
