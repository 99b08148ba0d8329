package org.etalon.signing.dss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.Set;
import org.etalon.signing.Augmenter;
import org.etalon.signing.SignatureEngine.Examined;
import org.etalon.signing.SignatureEngine.ExaminedSignature;
import org.etalon.signing.SignatureReport;
import org.etalon.signing.SigningFixture;
import org.etalon.signing.evidence.Hash;
import org.junit.jupiter.api.Test;

/** LT and LTA forms, judged by DSS and by our verifier. */
class DssAugmenterTest {
  private final SigningFixture fixture = SigningFixture.temporary();
  private final Augmenter augmenter =
      new DssAugmenter(
          () -> Set.copyOf(fixture.pki.roots()),
          fixture.pki,
          fixture.pki::revocationLists,
          fixture.authority,
          fixture.clock);
  private final DssEngine engine =
      new DssEngine(fixture.pki, () -> Set.copyOf(fixture.pki.roots()), fixture.clock);

  private byte[] sealed() throws Exception {
    fixture.pki.revocationLists();
    return fixture.sealer.seal(SigningFixture.LABORATORY, SigningFixture.dcc()).xml();
  }

  /** Makes the next revocation lists newer than everything so far. */
  private void refreshLists() throws Exception {
    Thread.sleep(1100);
    for (String authority : new String[] {"root", "intermediate"}) {
      Files.write(fixture.directory.resolve(authority + ".revoked"), new byte[0]);
    }
    Thread.sleep(1100);
  }

  private ExaminedSignature examined(byte[] xml) {
    return ((Examined) engine.examine(xml, true)).signatures().get(0);
  }

  @Test
  void listsOfBeforeTheStampAreNotEnough() throws Exception {
    byte[] sealed = sealed();
    assertThatThrownBy(() -> augmenter.longTerm(sealed))
        .isInstanceOf(Augmenter.NotYetException.class);
  }

  @Test
  void bothFormsArePassedByTheJudgeAndByUs() throws Exception {
    byte[] sealed = sealed();
    refreshLists();
    byte[] longTerm = augmenter.longTerm(sealed);
    assertThat(examined(longTerm).format()).isEqualTo("XAdES-BASELINE-LT");
    assertThat(examined(longTerm).indication()).isEqualTo("TOTAL_PASSED");
    byte[] archival = augmenter.archival(longTerm, Hash.SHA_256);
    assertThat(examined(archival).format()).isEqualTo("XAdES-BASELINE-LTA");
    assertThat(examined(archival).indication()).isEqualTo("TOTAL_PASSED");
    byte[] renewed = augmenter.archival(archival, Hash.SHA_512);
    assertThat(examined(renewed).indication()).isEqualTo("TOTAL_PASSED");
    SignatureReport issued = fixture.verifier().verify(sealed);
    for (byte[] form : new byte[][] {longTerm, archival, renewed}) {
      SignatureReport report = fixture.verifier().verify(form);
      assertThat(report.contentDigest()).isEqualTo(issued.contentDigest());
      assertThat(report.checks())
          .allSatisfy(
              c ->
                  assertThat(c.outcome().name())
                      .as(c.id() + c.answer())
                      .isIn("PASSED", "NOT_EVALUATED"));
    }
  }
}
