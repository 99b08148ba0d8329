package org.etalon.trust.path;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import org.etalon.trust.BouncyCastle;
import org.etalon.trust.BoundedCache;
import org.etalon.trust.Fingerprint;
import org.etalon.trust.P256;
import org.jspecify.annotations.Nullable;

/** Whether one X.509 certificate's key signed another, or a revocation list; each asked once. */
public final class IssuerSignatures {
  private static final int KNOWN_MAX = 20_000;

  private static final String USUAL = "SHA256withECDSA";

  private final BoundedCache<Pair, Boolean> known = new BoundedCache<>(KNOWN_MAX);

  /** True when the names chain and the signature is the issuer's. */
  public boolean issued(X509Certificate issuer, X509Certificate certificate) {
    return issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
        && holds(
            new Pair(Fingerprint.of(issuer), Fingerprint.of(certificate)),
            () -> verify(certificate, issuer.getPublicKey()));
  }

  /** True when the signature of the list is by that key. */
  public boolean signed(X509Certificate signer, X509CRL list) {
    return holds(
        new Pair(Fingerprint.of(signer), Fingerprint.of(list)),
        () -> verify(list, signer.getPublicKey()));
  }

  private static boolean verify(X509Certificate certificate, PublicKey key)
      throws GeneralSecurityException {
    if (isUsual(certificate.getSigAlgName(), certificate.getSigAlgParams(), key)) {
      byte[] digest = Fingerprint.of(certificate.getTBSCertificate()).bytes();
      return P256.verifiesDer(key, digest, certificate.getSignature());
    }
    certificate.verify(key, BouncyCastle.PROVIDER);
    return true;
  }

  private static boolean verify(X509CRL list, PublicKey key) throws GeneralSecurityException {
    if (isUsual(list.getSigAlgName(), list.getSigAlgParams(), key)) {
      byte[] digest = Fingerprint.of(list.getTBSCertList()).bytes();
      return P256.verifiesDer(key, digest, list.getSignature());
    }
    list.verify(key, BouncyCastle.PROVIDER);
    return true;
  }

  private static boolean isUsual(String algorithm, byte @Nullable [] parameters, PublicKey key) {
    return parameters == null && USUAL.equals(algorithm) && P256.isKey(key);
  }

  private boolean holds(Pair pair, Verification verification) {
    Boolean before = known.get(pair);
    if (before != null) {
      return before;
    }
    boolean holds;
    try {
      holds = verification.holds();
    } catch (GeneralSecurityException | RuntimeException e) {
      // A key of a stranger can make the library throw anything.
      holds = false;
    }
    known.put(pair, holds);
    return holds;
  }

  private record Pair(Fingerprint issuer, Fingerprint signed) {}

  /** Whether a signature is right; by an exception or not. */
  private interface Verification {
    boolean holds() throws GeneralSecurityException;
  }
}
