package org.etalon.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.Test;

/** Compares with the provider of the same library. */
class P256Test {
  private static final byte[] TEXT = "what is signed".getBytes(StandardCharsets.UTF_8);
  private static final BigInteger ORDER =
      new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);

  private final Random random = new Random(20261122);

  @Test
  void knowsARightSignatureInBothForms() throws Exception {
    KeyPair pair = pair("secp256r1");
    byte[] der = signed(pair);
    BigInteger[] both = StandardDSAEncoding.INSTANCE.decode(ORDER, der);
    assertThat(P256.isKey(pair.getPublic())).isTrue();
    assertThat(P256.verifiesDer(pair.getPublic(), digest(), der)).isTrue();
    assertThat(P256.verifies(pair.getPublic(), digest(), plain(both[0], both[1]))).isTrue();
    assertThat(P256.verifiesDer(pair("secp256r1").getPublic(), digest(), der)).isFalse();
    assertThat(P256.verifies(pair.getPublic(), digest(), plain(both[1], both[0]))).isFalse();
    assertThat(P256.verifies(pair.getPublic(), digest(), der)).isFalse();
  }

  @Test
  void refusesValuesOutsideTheCurve() throws Exception {
    PublicKey key = pair("secp256r1").getPublic();
    for (BigInteger r : new BigInteger[] {BigInteger.ZERO, BigInteger.ONE, ORDER}) {
      for (BigInteger s : new BigInteger[] {BigInteger.ZERO, ORDER}) {
        assertThat(P256.verifies(key, digest(), plain(r, s))).isFalse();
        assertThat(P256.verifies(key, digest(), plain(s, r))).isFalse();
      }
    }
  }

  @Test
  void isForNoOtherCurve() throws Exception {
    KeyPair other = pair("secp384r1");
    assertThat(P256.isKey(other.getPublic())).isFalse();
    assertThat(P256.verifiesDer(other.getPublic(), digest(), signed(other))).isFalse();
  }

  @Test
  void agreesWithTheProviderAboutChangedOctets() throws Exception {
    KeyPair pair = pair("secp256r1");
    for (int i = 0; i < 1_500; i++) {
      byte[] der = signed(pair);
      switch (random.nextInt(4)) {
        case 0 -> der[random.nextInt(der.length)] = (byte) random.nextInt(256);
        case 1 -> der = Arrays.copyOf(der, random.nextInt(der.length));
        case 2 -> der = Arrays.copyOf(der, der.length + 1 + random.nextInt(4));
        default -> der[random.nextInt(6)] ^= (byte) (1 << random.nextInt(8));
      }
      assertThat(P256.verifiesDer(pair.getPublic(), digest(), der))
          .isEqualTo(byProvider(pair.getPublic(), der));
    }
  }

  private static boolean byProvider(PublicKey key, byte[] value) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA", BouncyCastle.PROVIDER);
      signature.initVerify(key);
      signature.update(TEXT);
      return signature.verify(value);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static KeyPair pair(String curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }

  private static byte[] signed(KeyPair pair) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(pair.getPrivate());
    signature.update(TEXT);
    return signature.sign();
  }

  private static byte[] digest() throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(TEXT);
  }

  private static byte[] plain(BigInteger r, BigInteger s) {
    byte[] plain = new byte[64];
    put(r, plain, 32);
    put(s, plain, 64);
    return plain;
  }

  private static void put(BigInteger value, byte[] target, int end) {
    byte[] octets = value.toByteArray();
    int length = Math.min(32, octets.length);
    System.arraycopy(octets, octets.length - length, target, end - length, length);
  }
}
