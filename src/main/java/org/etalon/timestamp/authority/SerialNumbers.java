package org.etalon.timestamp.authority;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Serial numbers of tokens: 96 random bits drawn at the start, then a counter. Within one process
 * none can be equal; two processes, also one before and one after a crash, share numbers only if
 * they drew the same 96 bits. Nothing needs to be remembered (RFC 3161, 2.4.2).
 */
final class SerialNumbers {
  private static final int RANDOM_BITS = 96;
  private static final int COUNTER_BITS = 56;

  private final BigInteger prefix;
  private final AtomicLong counter = new AtomicLong();

  SerialNumbers(SecureRandom random) {
    // The leading one keeps the length, 153 bits, the same for all.
    this.prefix = new BigInteger(RANDOM_BITS, random).setBit(RANDOM_BITS).shiftLeft(COUNTER_BITS);
  }

  BigInteger next() {
    return prefix.add(BigInteger.valueOf(counter.incrementAndGet()));
  }
}
