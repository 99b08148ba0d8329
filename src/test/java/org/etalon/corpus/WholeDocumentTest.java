package org.etalon.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.etalon.corpus.Form.Level;
import org.etalon.corpus.Writers.Writer;
import org.etalon.signing.BothWays;
import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureReport;
import org.etalon.signing.SigningFixture;
import org.etalon.verification.SignatureIndication;
import org.etalon.verification.VerificationReport.Indication;
import org.junit.jupiter.api.Test;

/** Named verdicts on whole documents of every level and by both writers. */
class WholeDocumentTest {
  private static final Map<String, Situation> SITUATIONS =
      Situations.all().stream().collect(Collectors.toMap(Situation::name, Function.identity()));
  private static final List<Writer> WRITERS = List.of(Writers::own, Writers::dss);
  private static final List<Level> LONG = List.of(Level.LT, Level.LTA);

  private static String document(String situation, Writer writer, Level level) {
    return Form.of(
        SITUATIONS.get(situation), writer, level, SigningFixture.text(SigningFixture.dcc()));
  }

  private static SignatureReport judge(String situation, String xml) {
    return SITUATIONS.get(situation).world().verifier().verify(Form.octets(xml));
  }

  private static String changed(String change, String xml) {
    Map<String, UnaryOperator<String>> changes = Tampering.all(SITUATIONS.get("untrusted"));
    String changed = changes.get(change).apply(xml);
    assertThat(changed).isNotEqualTo(xml);
    return changed;
  }

  private static void assertVerdict(SignatureReport report, Indication indication, String sub) {
    assertThat(SignatureIndication.of(report)).as(report.checks().toString()).isEqualTo(indication);
    assertThat(report.subIndication()).isEqualTo(sub);
  }

  @Test
  void signatureThatIsNotTheLastChild() {
    for (Writer writer : WRITERS) {
      String sealed = document("valid", writer, Level.T);
      String moved = changed("signature not last", sealed);
      assertThat(BothWays.isFixed(Form.octets(sealed))).isTrue();
      assertThat(BothWays.isFixed(Form.octets(moved))).isFalse();
      // It still covers all that is read, but the schema has it at the end.
      SignatureReport report = judge("valid", moved);
      assertVerdict(report, Indication.INDETERMINATE, "SIG_CONSTRAINTS_FAILURE");
      assertThat(report.check("signature.profile").answer()).contains("not at the end of the root");
      assertThat(report.contentDigest()).isEqualTo(judge("valid", sealed).contentDigest());
      assertVerdict(
          judge("valid", moved.replace("20.10", "20.11")), Indication.TOTAL_FAILED, "HASH_FAILURE");
      assertVerdict(
          judge("valid", changed("signature in a comment element", sealed)),
          Indication.TOTAL_FAILED,
          "FORMAT_FAILURE");
    }
  }

  @Test
  void timestampByAKeyThatIsNotForIt() {
    for (Writer writer : WRITERS) {
      for (Level level : List.of(Level.T, Level.LT, Level.LTA)) {
        String unit = "unit without purpose";
        SignatureReport report = judge(unit, document(unit, writer, level));
        assertVerdict(report, Indication.INDETERMINATE, "SIG_CONSTRAINTS_FAILURE");
        assertThat(report.check("timestamp.valid").evidence()).containsEntry("rule", "KEY_PURPOSE");
        assertThat(report.bestSignatureTime()).isNull();
      }
    }
  }

  @Test
  void documentsOfTheLongTerm() {
    for (Writer writer : WRITERS) {
      for (Level level : LONG) {
        for (String good : List.of("valid", "valid, lists only inside")) {
          String xml = document(good, writer, level);
          SignatureReport report = judge(good, xml);
          assertVerdict(report, Indication.TOTAL_PASSED, null);
          assertThat(report.bestSignatureTime()).isEqualTo(Situation.STAMPED);
          assertVerdict(
              judge(good, changed("a digit", xml)), Indication.TOTAL_FAILED, "HASH_FAILURE");
        }
        String later = "seal revoked after, lists only inside";
        SignatureReport after = judge(later, document(later, writer, level));
        assertVerdict(after, Indication.TOTAL_PASSED, null);
        assertThat(after.check("signer.revocation").evidence()).containsKey("revokedAt");
        String before = "seal compromised before";
        assertVerdict(
            judge(before, document(before, writer, level)), Indication.TOTAL_FAILED, "REVOKED");
        String without = changed("no lists", document("valid, lists only inside", writer, level));
        SignatureReport open = judge("valid, lists only inside", without);
        assertThat(SignatureIndication.of(open)).isEqualTo(Indication.INDETERMINATE);
        assertThat(open.check("signature.intact").outcome()).isEqualTo(Outcome.PASSED);
      }
    }
  }
}
