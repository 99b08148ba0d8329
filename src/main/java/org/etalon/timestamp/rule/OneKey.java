package org.etalon.timestamp.rule;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jcajce.io.OutputStreamFactory;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.etalon.trust.BouncyCastle;
import org.etalon.trust.P256;
import org.jspecify.annotations.Nullable;

/**
 * Verifies by one key. BouncyCastle's own provider verifies an ECDSA signature twice, over the
 * octets and over their digest; this one does it once, with a key object that is kept.
 */
final class OneKey implements ContentVerifierProvider {
  private static final String USUAL = "SHA256withECDSA";
  private static final DefaultSignatureNameFinder NAMES = new DefaultSignatureNameFinder();

  private final PublicKey key;

  OneKey(PublicKey key) {
    this.key = key;
  }

  @Override
  public boolean hasAssociatedCertificate() {
    return false;
  }

  @Override
  public @Nullable X509CertificateHolder getAssociatedCertificate() {
    return null;
  }

  @Override
  public ContentVerifier get(AlgorithmIdentifier algorithm) throws OperatorCreationException {
    try {
      String name = NAMES.getAlgorithmName(algorithm);
      if (USUAL.equalsIgnoreCase(name) && P256.isKey(key)) {
        return new Usual(algorithm, key, MessageDigest.getInstance("SHA-256"));
      }
      if (!"EC".equals(key.getAlgorithm())) {
        return new JcaContentVerifierProviderBuilder()
            .setProvider(BouncyCastle.PROVIDER)
            .build(key)
            .get(algorithm);
      }
      Signature signature = Signature.getInstance(name, BouncyCastle.PROVIDER);
      signature.initVerify(KnownKeys.of(key));
      return new Once(algorithm, signature);
    } catch (GeneralSecurityException e) {
      throw new OperatorCreationException("The key cannot be used", e);
    }
  }

  /** The same for what nearly every authority uses, without a provider. */
  private record Usual(AlgorithmIdentifier algorithm, PublicKey key, MessageDigest digest)
      implements ContentVerifier {
    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return algorithm;
    }

    @Override
    public OutputStream getOutputStream() {
      return new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    }

    @Override
    public boolean verify(byte[] expected) {
      return P256.verifiesDer(key, digest.digest(), expected);
    }
  }

  /** One signature over what is written. */
  private record Once(AlgorithmIdentifier algorithm, Signature signature)
      implements ContentVerifier {
    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return algorithm;
    }

    @Override
    public OutputStream getOutputStream() {
      return OutputStreamFactory.createStream(signature);
    }

    @Override
    public boolean verify(byte[] expected) {
      try {
        return signature.verify(expected);
      } catch (GeneralSecurityException e) {
        // Octets that are no signature at all are one that does not fit.
        return false;
      }
    }
  }
}
