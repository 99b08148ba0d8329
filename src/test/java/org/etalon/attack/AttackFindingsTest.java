package org.etalon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.verification.Validating;
import org.etalon.verification.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is read without harm, but is not right, is named in the validation report: {@code
 * findings.txt} has the codes of all findings by attack.
 */
class AttackFindingsTest {
  private static final Set<String> FAMILIES = Set.of("X4", "X6", "X8", "X16", "X17", "X20");

  /** Of the certificate without an attack. */
  private static final String WITHOUT = "w_software_is_named";

  private static final Map<String, List<String>> CODES = codes();

  static Stream<Attack> named() {
    return Attack.all().stream().filter(attack -> CODES.containsKey(name(attack)));
  }

  @Test
  void everyAttackOfTheFamiliesIsInTheTableOnce() {
    assertThat(
            Attack.all().stream()
                .filter(attack -> attack.harmless() != null)
                .filter(attack -> FAMILIES.contains(attack.family()))
                .map(AttackFindingsTest::name)
                .distinct())
        .containsExactlyInAnyOrderElementsOf(CODES.keySet());
  }

  @ParameterizedTest
  @MethodSource("named")
  void hasTheseFindings(Attack attack) {
    ValidationReport report = Validating.validate(attack.document().get());
    assertThat(
            report.findings().stream()
                .map(ValidationReport.Finding::code)
                .distinct()
                .filter(code -> !code.equals(WITHOUT)))
        .containsExactlyInAnyOrderElementsOf(CODES.getOrDefault(name(attack), List.of()));
  }

  private static Map<String, List<String>> codes() {
    Map<String, List<String>> codes = new LinkedHashMap<>();
    try (InputStream in = AttackFindingsTest.class.getResourceAsStream("findings.txt")) {
      String table =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
      for (String line : table.lines().filter(each -> !each.startsWith("#")).toList()) {
        String[] parts = line.split(" => ");
        codes.put(parts[0], parts[1].equals("none") ? List.of() : List.of(parts[1].split(", ")));
      }
      return codes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In ASCII. */
  private static String name(Attack attack) {
    return attack
        .toString()
        .chars()
        .mapToObj(c -> c >= ' ' && c <= '~' ? Character.toString(c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }
}
