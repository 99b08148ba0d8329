package org.etalon.timestamp.rule;

import static org.etalon.timestamp.TimestampFinding.failed;
import static org.etalon.timestamp.TimestampFinding.passed;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampFinding;
import org.etalon.timestamp.TimestampRule;

/** Time stamping is the only purpose of the key, and critical (RFC 3161, 2.3). */
public final class StampingOnly implements TokenRule {
  private static final TimestampRule RULE = TimestampRule.KEY_PURPOSE;

  @Override
  public TimestampFinding check(OpenedToken token, TimestampExpectation expected)
      throws GeneralSecurityException {
    return of(token.signing());
  }

  /** The same about any X.509 certificate. */
  public static TimestampFinding of(X509Certificate certificate) throws GeneralSecurityException {
    List<String> purposes = certificate.getExtendedKeyUsage();
    if (!List.of(KeyPurposeId.id_kp_timeStamping.getId()).equals(purposes)) {
      return failed(RULE, "purposes " + purposes);
    }
    Set<String> critical = certificate.getCriticalExtensionOIDs();
    if (critical == null || !critical.contains(Extension.extendedKeyUsage.getId())) {
      return failed(RULE, "not critical");
    }
    return certificate.getBasicConstraints() >= 0
        ? failed(RULE, "an issuer of X.509 certificates")
        : passed(RULE, "time stamping only");
  }
}
