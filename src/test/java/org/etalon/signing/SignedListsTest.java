package org.etalon.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.etalon.trust.Anchor;
import org.etalon.trust.Purpose;
import org.etalon.trust.list.ListSignatures;
import org.junit.jupiter.api.Test;

/** A list is signed in our profile, and relied on only through an anchor for lists. */
class SignedListsTest {
  private static final String LIST =
      "<tsl:TrustServiceStatusList xmlns:tsl=\"http://uri.etsi.org/02231/v2#\""
          + " TSLTag=\"http://uri.etsi.org/19612/TSLTag\"><tsl:a>1</tsl:a>"
          + "</tsl:TrustServiceStatusList>";

  private final SigningFixture fixture = SigningFixture.temporary();

  private SignedLists lists(TrustAnchors anchors) {
    X509Trust trust = X509Trust.offline(fixture.pki, anchors, fixture.clock);
    return new SignedLists(fixture.pki, fixture.sealer, fixture.verifier(), trust, fixture.clock);
  }

  private static TrustAnchors only(X509Certificate x509, Purpose purpose) {
    return new TrustAnchors() {
      @Override
      public Set<X509Certificate> anchors() {
        return Set.of(x509);
      }

      @Override
      public List<Anchor> withPurposes() {
        return List.of(Anchor.within(x509, Set.of(purpose), Anchor.Source.OPERATOR));
      }
    };
  }

  @Test
  void isReliedOnThroughAnAnchorForLists() {
    X509Certificate root = fixture.pki.roots().get(0);
    ListSignatures signer = lists(only(root, Purpose.LISTS));
    byte[] signed = signer.sign(LIST.getBytes(StandardCharsets.UTF_8), "Operator", "DE");
    assertThat(signer.verify(signed)).isEqualTo(new ListSignatures.Verdict(root, ""));
    assertThat(lists(only(root, Purpose.SEALS)).verify(signed).anchor()).isNull();
    X509Certificate itself = fixture.pki.forLaboratory(SignedLists.OPERATOR).chain().get(0);
    assertThat(lists(only(itself, Purpose.LISTS)).verify(signed).anchor()).isEqualTo(itself);
    String changed = new String(signed, StandardCharsets.UTF_8).replace(">1<", ">2<");
    assertThat(signer.verify(changed.getBytes(StandardCharsets.UTF_8)).anchor()).isNull();
    assertThat(signer.verify(LIST.getBytes(StandardCharsets.UTF_8)).anchor()).isNull();
    assertThat(signer.verify(new byte[] {1}).anchor()).isNull();
  }

  @Test
  void dssFindsTheSignatureIntact() {
    byte[] signed = lists(Set::of).sign(LIST.getBytes(StandardCharsets.UTF_8), "Operator", "DE");
    SignatureReport report = fixture.verifier().byEngine(signed);
    assertThat(report.check("signature.intact").outcome()).isEqualTo(Outcome.PASSED);
  }
}
