package org.etalon.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.etalon.signing.Outcome;
import org.etalon.verification.VerificationReport.Decision;
import org.etalon.verification.VerificationReport.Indication;
import org.junit.jupiter.api.Test;

class ConclusionTest {
  private static Checks all(Outcome outcome) {
    Checks checks = new Checks();
    for (CheckId id : CheckId.values()) {
      checks.add(id, outcome, "So.");
    }
    return checks;
  }

  private static Decision authorised(Outcome outcome, Map<String, String> evidence) {
    Checks checks = all(Outcome.PASSED);
    checks.add(CheckId.SIGNER_AUTHORISED, outcome, "So.", evidence);
    Conclusion conclusion = Conclusion.of(checks, null);
    assertThat(conclusion.indication()).isEqualTo(Indication.INDETERMINATE);
    return conclusion.decision();
  }

  @Test
  void everythingPassedIsAccepted() {
    Conclusion conclusion = Conclusion.of(all(Outcome.PASSED), null);
    assertThat(conclusion.indication()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(conclusion.decision()).isEqualTo(Decision.ACCEPT);
  }

  @Test
  void whatItsSealIsNotForIsRejected() {
    Map<String, String> ended = Map.of(RegistryChecks.ENDED_FROM, "2026-10-01T12:00:00Z");
    assertThat(authorised(Outcome.FAILED, ended)).isEqualTo(Decision.REJECT);
    // A seal that is not for such certificates.
    assertThat(authorised(Outcome.FAILED, Map.of(RegistryChecks.REGISTERED_KINDS, "CALIBRATION")))
        .isEqualTo(Decision.REJECT);
    // Without a proven time.
    assertThat(authorised(Outcome.INDETERMINATE, ended)).isEqualTo(Decision.REFER);
    // The number of somebody else.
    assertThat(authorised(Outcome.FAILED, Map.of("laboratory", "lab"))).isEqualTo(Decision.REFER);
  }
}
