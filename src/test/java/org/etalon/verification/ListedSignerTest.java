package org.etalon.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.etalon.dcc.Dcc;
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

  private Listing listing(String laboratory, Instant nextUpdate) {
    Seal listed =
        new Seal(
            seal.certificate(),
            List.of(new State(Status.WITHDRAWN, WITHDRAWN), new State(Status.GRANTED, GRANTED)));
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
    Checks checks = new Checks();
    new ListedSigner(x509 -> List.of(listings), Clock.fixed(NOW, ZoneOffset.UTC))
        .authorised(dcc, seal.certificate(), proven, checks);
    return checks.outcome(CheckId.SIGNER_AUTHORISED);
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
