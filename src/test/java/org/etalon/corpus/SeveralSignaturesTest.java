package org.etalon.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.etalon.corpus.Corpus.Case;
import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureReport;
import org.etalon.verification.VerificationReport.Indication;
import org.junit.jupiter.api.Test;

/** Every signature of a document is judged, and the worst one counts, as the worst of DSS does. */
class SeveralSignaturesTest {
  private final List<Case> cases =
      Corpus.of(1).stream().filter(c -> c.name().startsWith("two signatures")).toList();

  @Test
  void neverMoreLenientThanTheWorstOfDss() {
    assertThat(cases).hasSize(16);
    for (Case one : cases) {
      Judged judged = judged(one);
      assertThat(judged.isMoreLenient()).as(one.name() + ": " + judged).isFalse();
      assertThat(judged.report().check("signature.present").answer()).contains("the worst of");
    }
  }

  @Test
  void twoGoodOnesPassAndTheSecondOneIsNamedWhereItIsBad() {
    assertThat(judged("valid").ours()).isEqualTo(Indication.TOTAL_PASSED);
    Judged untrusted = judged("of a stranger");
    assertThat(untrusted.ours()).isEqualTo(Indication.INDETERMINATE);
    assertThat(untrusted.answers("signer.trusted", "Signature 2 of 2: ")).isTrue();
    assertThat(untrusted.report().signerSubject())
        .as("the first one's")
        .isEqualTo(judged("valid").report().signerSubject());
    assertThat(untrusted.passed("signature.intact")).isTrue();
    assertThat(untrusted.report().subIndication()).isEqualTo("NO_CERTIFICATE_CHAIN_FOUND");
  }

  @Test
  void oneThatIsNotAtTheEndOfTheRootIsNamed() {
    Case valid = named("two signatures, both stamped | valid");
    String xml = valid.xml().get();
    int from = xml.indexOf("<ds:Signature ");
    int to = xml.indexOf("</ds:Signature>") + "</ds:Signature>".length();
    String without = xml.substring(0, from) + xml.substring(to);
    int place = without.indexOf("<dcc:measurementResults");
    String moved = without.substring(0, place) + xml.substring(from, to) + without.substring(place);
    SignatureReport report = valid.world().verifier().verify(Form.octets(moved));
    assertThat(report.check("signature.profile").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(report.check("signature.profile").answer()).contains("not at the end of the root");
    assertThat(report.subIndication()).isNotNull();
  }

  private Judged judged(String second) {
    return judged(named("two signatures, both stamped | " + second));
  }

  private Case named(String name) {
    return cases.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private static Judged judged(Case one) {
    return Judged.by(one.world().verifier(), one.world().engine(), Form.octets(one.xml().get()));
  }
}
