package org.etalon.bench.verifying;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECDSASigner;

/** What no verification can do without: SHA-256 of the document and four ECDSA verifications. */
final class BareCryptography {
  private static final int SIGNATURES = 4;

  private final byte[] document;
  private final byte[] digest;
  private final ECPublicKeyParameters[] keys = new ECPublicKeyParameters[SIGNATURES];
  private final BigInteger[][] values = new BigInteger[SIGNATURES][];

  BareCryptography(byte[] document) throws Exception {
    this.document = document;
    this.digest = MessageDigest.getInstance("SHA-256").digest(document);
    X9ECParameters curve = CustomNamedCurves.getByName("P-256");
    ECDomainParameters domain = new ECDomainParameters(curve);
    for (int i = 0; i < SIGNATURES; i++) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      KeyPair pair = generator.generateKeyPair();
      ECPublicKey key = (ECPublicKey) pair.getPublic();
      keys[i] =
          new ECPublicKeyParameters(
              curve.getCurve().createPoint(key.getW().getAffineX(), key.getW().getAffineY()),
              domain);
      ECDSASigner signer = new ECDSASigner();
      signer.init(
          true,
          new ParametersWithRandom(
              new ECPrivateKeyParameters(((ECPrivateKey) pair.getPrivate()).getS(), domain),
              new SecureRandom()));
      values[i] = signer.generateSignature(digest);
    }
  }

  boolean compute() throws Exception {
    boolean good =
        MessageDigest.isEqual(MessageDigest.getInstance("SHA-256").digest(document), digest);
    for (int i = 0; i < SIGNATURES; i++) {
      ECDSASigner signer = new ECDSASigner();
      signer.init(false, keys[i]);
      good &= signer.verifySignature(digest, values[i][0], values[i][1]);
    }
    return good;
  }
}
