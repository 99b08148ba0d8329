package org.etalon.timestamp.rule;

import static org.etalon.timestamp.TimestampFinding.failed;
import static org.etalon.timestamp.TimestampFinding.passed;

import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampFinding;
import org.etalon.timestamp.TimestampRule;
import org.etalon.timestamp.X509Path;

/** The signing X.509 certificate leads to a trust anchor, valid at genTime (RFC 5280, 6). */
final class TrustedChain implements TokenRule {
  @Override
  public TimestampFinding check(OpenedToken token, TimestampExpectation expected) {
    Set<X509Certificate> candidates = new HashSet<>(token.certificates());
    candidates.addAll(expected.candidates());
    X509Path path = X509Path.find(token.signing(), candidates, expected.anchors(), token.genTime());
    if (path == null) {
      return failed(TimestampRule.CHAIN, "no path to a trust anchor");
    }
    List<X509Certificate> chain = path.certificates();
    return passed(
        TimestampRule.CHAIN, chain.get(chain.size() - 1).getSubjectX500Principal().getName());
  }
}
