package org.etalon.timestamp.rule;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampFinding;

/** One rule about a token that could be opened and whose signer is known. */
public interface TokenRule {
  /**
   * Measures it.
   *
   * @throws GeneralSecurityException when a part of the token cannot be decoded, like the others
   */
  TimestampFinding check(OpenedToken token, TimestampExpectation expected)
      throws GeneralSecurityException, IOException, ParseException;

  /** What any token is asked. */
  static List<TokenRule> ofContent(Clock clock) {
    return List.of(
        new SignedAttributes(),
        new SameImprint(),
        new AcceptedPolicy(),
        new SameNonce(),
        new NoUnknownExtension(),
        new WellWrittenTime(clock));
  }

  /** What is asked besides where the signing X.509 certificate is at hand. */
  static List<TokenRule> ofSigner() {
    return List.of(
        new SignerNamed(),
        new StampingOnly(),
        new IntactSignature(),
        new SignerInPeriod(),
        new TrustedChain());
  }
}
