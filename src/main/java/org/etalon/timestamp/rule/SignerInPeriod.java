package org.etalon.timestamp.rule;

import java.security.cert.X509Certificate;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampFinding;
import org.etalon.timestamp.TimestampRule;
import org.etalon.trust.X509Period;

/** The signing X.509 certificate was within its period at genTime. */
final class SignerInPeriod implements TokenRule {
  @Override
  public TimestampFinding check(OpenedToken token, TimestampExpectation expected) {
    X509Certificate certificate = token.signing();
    return new TimestampFinding(
        TimestampRule.SIGNER_PERIOD,
        X509Period.includes(certificate, token.genTime()),
        certificate.getNotBefore().toInstant() + " to " + certificate.getNotAfter().toInstant());
  }
}
