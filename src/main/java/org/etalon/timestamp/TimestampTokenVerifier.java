package org.etalon.timestamp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.cms.CMSException;
import org.etalon.timestamp.rule.OpenedToken;
import org.etalon.timestamp.rule.TokenReader;
import org.etalon.timestamp.rule.TokenRule;
import org.etalon.trust.DerDepth;

/**
 * Measures a timestamp token by every {@link TimestampRule}. Whatever the octets are, the answer is
 * data and never an exception.
 */
public final class TimestampTokenVerifier {
  /** The largest token that is read; one with a long chain of RSA keys has a tenth of it. */
  public static final int TOKEN_BYTES_MAX = 64 * 1024;

  private static final List<TokenRule> OF_SIGNER = TokenRule.ofSigner();

  private final List<TokenRule> ofContent;

  public TimestampTokenVerifier(Clock clock) {
    this.ofContent = TokenRule.ofContent(clock);
  }

  /**
   * Applies the rules.
   *
   * @param token octets that should be the DER of a TimeStampToken
   */
  public TimestampVerdict verify(byte[] token, TimestampExpectation expected) {
    if (token.length > TOKEN_BYTES_MAX) {
      return unreadable("longer than " + TOKEN_BYTES_MAX + " octets");
    }
    String fault = DerDepth.fault(token);
    if (fault != null) {
      return unreadable(fault.substring(0, fault.length() - 1).toLowerCase(Locale.ROOT));
    }
    try {
      return measure(token, expected);
    } catch (CMSException
        | GeneralSecurityException
        | IOException
        | ParseException
        | RuntimeException e) {
      // BouncyCastle decodes lazily, so a bad part can surface anywhere, and as any exception.
      return unreadable("not CMS SignedData that can be decoded");
    }
  }

  private static TimestampVerdict unreadable(String why) {
    return new TimestampVerdict(null, List.of(TimestampFinding.failed(TimestampRule.FORM, why)));
  }

  private TimestampVerdict measure(byte[] token, TimestampExpectation expected)
      throws CMSException, GeneralSecurityException, IOException, ParseException {
    List<TimestampFinding> findings = new ArrayList<>();
    OpenedToken opened = TokenReader.open(token, expected.candidates(), findings);
    if (opened == null) {
      return new TimestampVerdict(null, findings);
    }
    List<TokenRule> rules = new ArrayList<>(ofContent);
    if (opened.certificate() == null) {
      findings.add(TimestampFinding.failed(TimestampRule.SIGNER_CERTIFICATE, "not in the token"));
    } else {
      rules.addAll(OF_SIGNER);
    }
    for (TokenRule rule : rules) {
      findings.add(rule.check(opened, expected));
    }
    findings.sort(Comparator.comparing(TimestampFinding::rule));
    return new TimestampVerdict(opened.told(), findings);
  }
}
