package org.etalon.timestamp.rule;

import static org.etalon.timestamp.TimestampFinding.failed;
import static org.etalon.timestamp.TimestampFinding.passed;

import org.bouncycastle.asn1.ASN1Integer;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampFinding;
import org.etalon.timestamp.TimestampRule;

/** The nonce of the request is repeated (RFC 3161, 2.4.2). */
final class SameNonce implements TokenRule {
  @Override
  public TimestampFinding check(OpenedToken token, TimestampExpectation expected) {
    if (expected.nonce() == null) {
      return passed(TimestampRule.NONCE, "the request is not known here");
    }
    ASN1Integer nonce = token.info().getNonce();
    return nonce != null && expected.nonce().equals(nonce.getValue())
        ? passed(TimestampRule.NONCE, "equal")
        : failed(TimestampRule.NONCE, "missing or different");
  }
}
