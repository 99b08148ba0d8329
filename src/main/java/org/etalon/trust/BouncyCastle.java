package org.etalon.trust;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The provider of BouncyCastle, which knows curves that the JDK does not, and is faster. It is not
 * registered with the JVM, and made when first used: that takes longer than to verify a document,
 * for which {@link P256} nearly always is enough.
 */
public final class BouncyCastle {
  public static final Provider PROVIDER = new BouncyCastleProvider();

  private BouncyCastle() {}
}
