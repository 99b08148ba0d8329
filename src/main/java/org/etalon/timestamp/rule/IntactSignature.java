package org.etalon.timestamp.rule;

import static org.etalon.timestamp.TimestampFinding.failed;
import static org.etalon.timestamp.TimestampFinding.passed;

import java.security.PublicKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampFinding;
import org.etalon.timestamp.TimestampRule;

/**
 * The signature is intact, by strong algorithms and a strong key (RFC 5652, 5.6). By the key alone:
 * the period of its X.509 certificate is judged by a rule of its own.
 */
final class IntactSignature implements TokenRule {
  private static final TimestampRule RULE = TimestampRule.SIGNATURE;

  private static final DefaultCMSSignatureAlgorithmNameGenerator NAMES =
      new DefaultCMSSignatureAlgorithmNameGenerator();
  private static final DefaultSignatureAlgorithmIdentifierFinder IDENTIFIERS =
      new DefaultSignatureAlgorithmIdentifierFinder();
  private static final DigestCalculatorProvider DIGESTS = digests();

  @Override
  public TimestampFinding check(OpenedToken token, TimestampExpectation expected) {
    SignerInformation signer = token.signer();
    if (StrongAlgorithms.hash(new ASN1ObjectIdentifier(signer.getDigestAlgOID())) == null) {
      return failed(RULE, "hash function " + signer.getDigestAlgOID() + " is not accepted");
    }
    AlgorithmIdentifier algorithm = signer.toASN1Structure().getDigestEncryptionAlgorithm();
    if (!StrongAlgorithms.signature(algorithm)) {
      return failed(RULE, "algorithm " + algorithm.getAlgorithm() + " is not accepted");
    }
    PublicKey key = token.signing().getPublicKey();
    if (!StrongAlgorithms.key(key)) {
      return failed(RULE, "the key is too short");
    }
    try {
      boolean intact =
          signer.verify(
              new SignerInformationVerifier(NAMES, IDENTIFIERS, new OneKey(key), DIGESTS));
      return intact ? passed(RULE, "intact") : broken();
    } catch (CMSException e) {
      return broken();
    }
  }

  private static TimestampFinding broken() {
    return failed(RULE, "not by this key over these octets");
  }

  private static DigestCalculatorProvider digests() {
    try {
      // No provider named: the JDK's SHA-256 is several times faster than BouncyCastle's.
      return new JcaDigestCalculatorProviderBuilder().build();
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("Digests of the JDK are not available", e);
    }
  }
}
