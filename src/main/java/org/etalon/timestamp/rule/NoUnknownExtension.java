package org.etalon.timestamp.rule;

import static org.etalon.timestamp.TimestampFinding.failed;
import static org.etalon.timestamp.TimestampFinding.passed;

import org.bouncycastle.asn1.x509.Extensions;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampFinding;
import org.etalon.timestamp.TimestampRule;

/** No critical extension: none of them is understood here (RFC 3161, 2.4.2). */
final class NoUnknownExtension implements TokenRule {
  @Override
  public TimestampFinding check(OpenedToken token, TimestampExpectation expected) {
    Extensions extensions = token.info().getExtensions();
    return extensions == null || extensions.getCriticalExtensionOIDs().length == 0
        ? passed(TimestampRule.EXTENSIONS, "none critical")
        : failed(TimestampRule.EXTENSIONS, "critical");
  }
}
