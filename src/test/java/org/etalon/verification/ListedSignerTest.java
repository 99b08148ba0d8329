package org.etalon.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.StatementMetaData;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.RichCertificate;
import org.etalon.fixture.TestPki;
import org.etalon.fixture.TestPki.Entity;
import org.etalon.signing.Outcome;
import org.etalon.trust.list.Listing;
import org.etalon.trust.list.TrustedList;
import org.etalon.trust.list.TrustedList.Address;
import org.etalon.trust.list.TrustedList.Laboratory;
import org.etalon.trust.list.TrustedList.Seal;
import org.etalon.trust.list.TrustedList.State;
import org.etalon.trust.list.TrustedList.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether a list lets a stranger's signer seal for the laboratory in the document. */
class ListedSignerTest {
  private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
  private static final Instant GRANTED = NOW.minusSeconds(9000);
  private static final Instant WITHDRAWN = NOW.minusSeconds(5000);

  private final Entity seal = TestPki.seal("Laboratory").selfSigned();
  private final Dcc dcc = RichCertificate.dcc();
  private final String name = dcc.calibrationLaboratory().contact().name().content().get(0).text();

  private Listing listing(String laboratory, Instant nextUpdate, String... kinds) {
    Seal listed =
        new Seal(
            seal.certificate(),
            List.of(new State(Status.WITHDRAWN, WITHDRAWN), new State(Status.GRANTED, GRANTED)),
            Set.of(kinds));
    Laboratory one =
        new Laboratory(
            Map.of("en", laboratory),
            List.of("a"),
            new Address("-", "-", null, "DE"),
            "-",
            List.of(listed));
    TrustedList list = new TrustedList("Operator", "DE", 3, GRANTED, nextUpdate, List.of(one));
    return new Listing(list, one, listed);
  }

  private Outcome outcome(@Nullable Instant proven, Listing... listings) {
    return checks(dcc, proven, listings).outcome(CheckId.SIGNER_AUTHORISED);
  }

  private Checks checks(Dcc document, @Nullable Instant proven, Listing... listings) {
    Checks checks = new Checks();
    new ListedSigner(x509 -> List.of(listings), Clock.fixed(NOW, ZoneOffset.UTC))
        .authorised(document, seal.certificate(), proven, checks);
    return checks;
  }

  private Dcc withStatement(String refType) {
    DccFixture fixture = new DccFixture();
    fixture.laboratory = dcc.calibrationLaboratory().contact();
    fixture.statements = List.of(StatementMetaData.builder(Attributes.ofRefTypes(refType)).build());
    return fixture.build();
  }

  @Test
  void aSealForCalibrationsAloneSealsNoVerification() {
    Listing calibrations = listing(name, NOW.plusSeconds(1), "CALIBRATION");
    Listing verifications = listing(name, NOW.plusSeconds(1), "VERIFICATION");
    assertThat(outcome(GRANTED, calibrations)).isEqualTo(Outcome.PASSED);
    assertThat(outcome(GRANTED, verifications)).isEqualTo(Outcome.FAILED);
    for (String word : List.of("etalon_verification", "etalon_conclusion", "etalon_validUntil")) {
      Dcc verification = withStatement(word);
      Checks checks = checks(verification, GRANTED, calibrations);
      assertThat(checks.all().get(CheckId.SIGNER_AUTHORISED.ordinal()).answer())
          .contains("not for a verification certificate");
      assertThat(checks.evidence(CheckId.SIGNER_AUTHORISED))
          .containsEntry("kind", "VERIFICATION")
          .containsEntry("listedKinds", "CALIBRATION");
      assertThat(
              checks(verification, GRANTED, calibrations, verifications)
                  .outcome(CheckId.SIGNER_AUTHORISED))
          .as("one list is enough")
          .isEqualTo(Outcome.PASSED);
    }
  }

  @Test
  void theStatusAtTheProvenTimeDecides() {
    Listing listing = listing("  " + name.toUpperCase(java.util.Locale.ROOT), NOW.plusSeconds(1));
    assertThat(outcome(GRANTED, listing)).isEqualTo(Outcome.PASSED);
    assertThat(outcome(WITHDRAWN.minusSeconds(1), listing)).isEqualTo(Outcome.PASSED);
    assertThat(outcome(WITHDRAWN, listing)).isEqualTo(Outcome.FAILED);
    assertThat(outcome(GRANTED.minusSeconds(1), listing)).isEqualTo(Outcome.FAILED);
    assertThat(outcome(null, listing)).as("only now is known").isEqualTo(Outcome.FAILED);
  }

  @Test
  void withoutAListNobodyCanSay() {
    assertThat(outcome(GRANTED)).isEqualTo(Outcome.INDETERMINATE);
  }

  @Test
  void aListThatIsOverdueLeavesItOpen() {
    assertThat(outcome(GRANTED, listing(name, NOW.minusSeconds(1))))
        .isEqualTo(Outcome.INDETERMINATE);
  }

  @Test
  void aSealOfAnotherLaboratory() {
    Listing other = listing("Another laboratory", NOW.plusSeconds(1));
    assertThat(outcome(GRANTED, other)).isEqualTo(Outcome.FAILED);
    assertThat(outcome(GRANTED, other, listing(name, NOW.plusSeconds(1))))
        .as("one list is enough")
        .isEqualTo(Outcome.PASSED);
  }
}
