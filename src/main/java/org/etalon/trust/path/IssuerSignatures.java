package org.etalon.trust.path;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.etalon.trust.BoundedCache;
import org.etalon.trust.Fingerprint;

/** Whether one X.509 certificate's key signed another, or a revocation list; each asked once. */
public final class IssuerSignatures {
  private static final int KNOWN_MAX = 20_000;

  // Not registered with the JVM: knows curves that the JDK does not, and is faster.
  private static final Provider PROVIDER = new BouncyCastleProvider();

  private final BoundedCache<Pair, Boolean> known = new BoundedCache<>(KNOWN_MAX);

  /** True when the names chain and the signature is the issuer's. */
  public boolean issued(X509Certificate issuer, X509Certificate certificate) {
    return issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
        && holds(
            new Pair(Fingerprint.of(issuer), Fingerprint.of(certificate)),
            () -> certificate.verify(issuer.getPublicKey(), PROVIDER));
  }

  /** True when the signature of the list is by that key. */
  public boolean signed(X509Certificate signer, X509CRL list) {
    return holds(
        new Pair(Fingerprint.of(signer), Fingerprint.of(list)),
        () -> list.verify(signer.getPublicKey(), PROVIDER));
  }

  private boolean holds(Pair pair, Verification verification) {
    Boolean before = known.get(pair);
    if (before != null) {
      return before;
    }
    boolean holds;
    try {
      verification.run();
      holds = true;
    } catch (GeneralSecurityException | RuntimeException e) {
      // A key of a stranger can make the library throw anything.
      holds = false;
    }
    known.put(pair, holds);
    return holds;
  }

  private record Pair(Fingerprint issuer, Fingerprint signed) {}

  private interface Verification {
    void run() throws GeneralSecurityException;
  }
}
