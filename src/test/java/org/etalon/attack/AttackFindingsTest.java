package org.etalon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.etalon.verification.Validating;
import org.etalon.verification.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read without harm, but is not right, is named in the validation report. */
class AttackFindingsTest {
  /** Code of a finding by attack. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("X4 XInclude xml http", "schema"),
          Map.entry("X4 XInclude text file", "schema"),
          Map.entry("X6 two items", "schema"),
          Map.entry("X6 item and quantity", "schema"),
          Map.entry("X6 blanks around it", "schema"),
          Map.entry("X6 of D-SI", "schema"),
          Map.entry("X6 ID in capitals", "schema"),
          Map.entry("X6 references to nothing", "schema"),
          Map.entry("X16 one number for two uncertainties", "count"),
          Map.entry("X16 three for two", "count"),
          Map.entry("X16 none", "empty"),
          Map.entry("X16 number 1E", "number"),
          Map.entry("X16 number 1,5", "schema"),
          Map.entry("X16 number \u0661\u0662\u0663", "schema"),
          Map.entry("X16 separated by U+a0", "schema"),
          Map.entry("X16 2100 digits", "too-long"),
          Map.entry("X16 hundred thousand wrong units", "unknown-unit"),
          Map.entry("X17 no base64", "schema"),
          Map.entry("X20 unit with Cyrillic letter", "unknown-unit"),
          Map.entry("X20 unit with zero-width blank", "unexpected-character"),
          Map.entry("X20 id with zero-width blank", "schema"));

  static Stream<Attack> named() {
    return Attack.all().stream().filter(attack -> CODES.containsKey(attack.toString()));
  }

  @Test
  void everyNameIsThatOfAnAttack() {
    assertThat(named().map(Attack::toString).distinct())
        .containsExactlyInAnyOrderElementsOf(CODES.keySet());
  }

  @ParameterizedTest
  @MethodSource("named")
  void isNamed(Attack attack) {
    ValidationReport report = Validating.validate(attack.document().get());
    assertThat(report.findings())
        .extracting(ValidationReport.Finding::code)
        .contains(CODES.get(attack.toString()));
  }
}
