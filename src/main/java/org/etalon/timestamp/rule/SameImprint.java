package org.etalon.timestamp.rule;

import static org.etalon.timestamp.TimestampFinding.failed;
import static org.etalon.timestamp.TimestampFinding.passed;

import java.security.MessageDigest;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampFinding;
import org.etalon.timestamp.TimestampRule;

/** The imprint is over these octets, by a strong hash function (RFC 3161, 2.4.2). */
final class SameImprint implements TokenRule {
  private static final TimestampRule RULE = TimestampRule.IMPRINT;

  @Override
  public TimestampFinding check(OpenedToken token, TimestampExpectation expected) {
    MessageImprint imprint = token.info().getMessageImprint();
    String name = StrongAlgorithms.hash(imprint.getHashAlgorithm().getAlgorithm());
    if (name == null) {
      return failed(
          RULE, "hash function " + imprint.getHashAlgorithm().getAlgorithm() + " is not accepted");
    }
    byte[] digest = expected.stamped().digest(name);
    if (digest == null) {
      return failed(RULE, "another hash function than was asked: " + name);
    }
    return MessageDigest.isEqual(digest, imprint.getHashedMessage())
        ? passed(RULE, name)
        : failed(RULE, "made over other octets");
  }
}
