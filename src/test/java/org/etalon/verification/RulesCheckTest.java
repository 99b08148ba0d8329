package org.etalon.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccWriter;
import org.etalon.dcc.Software;
import org.etalon.dcc.rules.RawFacts;
import org.etalon.dcc.rules.Subject;
import org.etalon.fixture.DccFixture;
import org.etalon.signing.Outcome;
import org.etalon.verification.VerificationReport.Check;
import org.etalon.verification.VerificationReport.Decision;
import org.etalon.verification.VerificationReport.Indication;
import org.junit.jupiter.api.Test;

class RulesCheckTest {
  @Test
  void anErrorForAnybodyFails() {
    Check check = check(f -> f.countryCode = "XX");
    assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(check.answer()).startsWith("Rules are broken. Errors: 1.");
    assertThat(check.evidence().get("errors"))
        .startsWith("e_countries_exist /dcc:digitalCalibrationCertificate/")
        .contains("XX");
  }

  @Test
  void whatIsAnErrorForUsAloneIsTold() {
    Check check =
        check(
            f ->
                f.software =
                    List.of(
                        new Software(
                            DccFixture.text("Service", "服务"),
                            "1.2.3",
                            null,
                            null,
                            Attributes.NONE)));
    assertThat(check.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(check.answer()).contains("Warnings:");
    assertThat(check.evidence()).containsOnlyKeys("warnings");
    assertThat(check.evidence().get("warnings")).contains("e_releases_are_well_formed");
  }

  @Test
  void aBrokenRuleRefersAndLeavesTheIndication() {
    for (Outcome outcome : List.of(Outcome.PASSED, Outcome.FAILED)) {
      Checks checks = new Checks();
      for (CheckId id : CheckId.values()) {
        checks.add(id, id == CheckId.DOCUMENT_RULES ? outcome : Outcome.PASSED, "As it is.");
      }
      Conclusion conclusion = Conclusion.of(checks, null);
      assertThat(conclusion.indication()).isEqualTo(Indication.TOTAL_PASSED);
      assertThat(conclusion.decision())
          .isEqualTo(outcome == Outcome.PASSED ? Decision.ACCEPT : Decision.REFER);
    }
  }

  private static Check check(Consumer<DccFixture> change) {
    DccFixture fixture = new DccFixture();
    change.accept(fixture);
    Dcc dcc = fixture.build();
    Checks checks = new Checks();
    RulesCheck.add(Subject.of(dcc, RawFacts.of(DccWriter.write(dcc)), null), checks);
    return checks.all().get(CheckId.DOCUMENT_RULES.ordinal());
  }
}
