package org.etalon.platform;

import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.SecureRandom;

/** Identifiers of 128 random bits. */
@Singleton
public final class RandomIdentifiers implements Identifiers {
  private static final int BITS = 128;
  private static final int RADIX = 32;
  private static final int CHARACTERS = 26;

  private final SecureRandom random;

  public RandomIdentifiers(SecureRandom random) {
    this.random = random;
  }

  @Override
  public String next() {
    String digits = new BigInteger(BITS, random).toString(RADIX);
    return "0".repeat(CHARACTERS - digits.length()) + digits;
  }
}
