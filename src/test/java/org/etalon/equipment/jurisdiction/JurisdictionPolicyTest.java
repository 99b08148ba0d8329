package org.etalon.equipment.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.etalon.equipment.Equipment.LegalStatus;
import org.etalon.equipment.jurisdiction.Demand.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JurisdictionPolicyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @TempDir Path folder;

  private final JurisdictionPolicy ours = new WrittenJurisdictions(Optional.empty());

  @Test
  void ofAnUnknownRegionNothingIsKnown() {
    assertThat(ours.of("DE", DAY)).isEmpty();
    assertThat(ours.of("CN", DAY)).isPresent();
  }

  @Test
  void theHighestStandardOfAnEnterpriseIsAssessedAndNoOtherOfIts() {
    Demands demands = ours.of("CN-SC", DAY).orElseThrow();
    assertThat(demands.on(LegalStatus.ENTERPRISE, "HIGHEST", Kind.ASSESSMENT))
        .map(Demand::source)
        .get()
        .asString()
        .endsWith("article 8");
    assertThat(demands.on(LegalStatus.ENTERPRISE, "SECONDARY", Kind.ASSESSMENT)).isEmpty();
    assertThat(demands.on(LegalStatus.ENTERPRISE, null, Kind.ASSESSMENT)).isEmpty();
    assertThat(demands.on(LegalStatus.PUBLIC, null, Kind.ASSESSMENT)).isPresent();
    assertThat(demands.on(LegalStatus.NATIONAL_PRIMARY, null, Kind.ASSESSMENT)).isEmpty();
    assertThat(demands.on(LegalStatus.WORKING, null, Kind.VERIFICATION)).isEmpty();
  }

  @Test
  void whatNobodyVerifiedIsDemandedOfNobody() {
    Demands demands = ours.of("CN", DAY).orElseThrow();
    assertThat(demands.all()).isNotEmpty().allMatch(Demand::verified);
    assertThat(demands.on(LegalStatus.PUBLIC, null, Kind.ASSESSMENT_VALIDITY)).isEmpty();
  }

  @Test
  void aPilotRegionLiftsADemandFromADay() throws IOException {
    JurisdictionPolicy added =
        added(
            """
            [{"region": "CN-XX", "kind": "ASSESSMENT", "legalStatus": ["ENTERPRISE"],
              "ranks": ["HIGHEST"], "demanded": false, "from": "2026-01-01",
              "source": "a decree", "verified": true}]
            """);
    assertThat(asks(added, "CN-XX", DAY)).isFalse();
    assertThat(asks(added, "CN-XX", DAY.minusDays(1))).isTrue();
    assertThat(asks(added, "CN-YY", DAY)).isTrue();
    assertThat(asks(added, "CN", DAY)).isTrue();
  }

  @Test
  void aFileThatCannotBeUnderstoodStopsTheStart() {
    assertThatThrownBy(() -> added("[{\"region\": \"CN\", \"kind\": \"PARADE\"}]"))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> added("[{\"region\": \"CN\"}]")).isNotNull();
  }

  private static boolean asks(JurisdictionPolicy policy, String region, LocalDate day) {
    return policy
        .of(region, day)
        .orElseThrow()
        .on(LegalStatus.ENTERPRISE, "HIGHEST", Kind.ASSESSMENT)
        .isPresent();
  }

  private JurisdictionPolicy added(String json) throws IOException {
    Path file = folder.resolve("demands.json");
    Files.writeString(file, json);
    return new WrittenJurisdictions(Optional.of(file));
  }
}
