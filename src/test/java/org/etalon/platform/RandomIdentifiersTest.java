package org.etalon.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomIdentifiersTest {
  @Test
  void smallNumbersArePadded() {
    assertThat(new RandomIdentifiers(new Bits((byte) 0)).next()).isEqualTo("0".repeat(26));
  }

  @Test
  void all128BitsAreUsed() {
    assertThat(new RandomIdentifiers(new Bits((byte) 0xff)).next()).isEqualTo("7" + "v".repeat(25));
  }

  @Test
  void identifiersDiffer() {
    Identifiers identifiers = new RandomIdentifiers(new SecureRandom());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      assertThat(seen.add(identifiers.next())).isTrue();
    }
  }

  /** A source that gives the same byte for ever. */
  private static final class Bits extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte value;

    Bits(byte value) {
      this.value = value;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      java.util.Arrays.fill(bytes, value);
    }
  }
}
