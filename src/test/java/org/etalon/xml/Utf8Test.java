package org.etalon.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.CharArrayWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares with the decoder of the platform. */
class Utf8Test {
  private static final long SEED = 20261122;

  private final Random random = new Random(SEED);

  @Test
  void agreesAboutEveryBeginning() {
    byte[] octets = new byte[4];
    for (int first = 0; first < 256; first++) {
      for (int second = 0; second < 256; second++) {
        octets[0] = (byte) first;
        octets[1] = (byte) second;
        for (int rest : new int[] {0x00, 0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xFF}) {
          octets[2] = (byte) rest;
          octets[3] = (byte) 0x80;
          agrees(octets);
          octets[3] = 'a';
          agrees(octets);
        }
      }
    }
  }

  @Test
  void agreesAboutWhatIsCutOffOrChanged() {
    for (int i = 0; i < 50_000; i++) {
      byte[] octets = text(random.nextInt(24)).getBytes(StandardCharsets.UTF_8);
      agrees(octets);
      if (octets.length > 0) {
        agrees(java.util.Arrays.copyOf(octets, random.nextInt(octets.length)));
        octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
        agrees(octets);
      }
    }
  }

  @Test
  void refusesZeroOctets() {
    for (int length = 1; length < 20; length++) {
      for (int at = 0; at < length; at++) {
        byte[] octets = "a".repeat(length).getBytes(StandardCharsets.US_ASCII);
        assertThat(Utf8.isWellFormed(octets)).isTrue();
        octets[at] = 0;
        assertThat(Utf8.isWellFormed(octets)).isFalse();
      }
    }
  }

  @Test
  void readsTheSameInPiecesOfAnySize() throws Exception {
    for (int i = 0; i < 2_000; i++) {
      String text = text(random.nextInt(200));
      byte[] octets = text.getBytes(StandardCharsets.UTF_8);
      assertThat(read(octets, 1 + random.nextInt(40))).isEqualTo(text);
      assertThat(read(octets, 1)).isEqualTo(text);
    }
  }

  @Test
  void leavesAMarkBeforeTheTextOut() throws Exception {
    assertThat(read("\uFEFFa\uFEFF".getBytes(StandardCharsets.UTF_8), 8)).isEqualTo("a\uFEFF");
    assertThat(read("\uFEFF".getBytes(StandardCharsets.UTF_8), 8)).isEmpty();
  }

  private static void agrees(byte[] octets) {
    boolean zero = false;
    for (byte octet : octets) {
      zero |= octet == 0;
    }
    String decoded;
    try {
      decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      decoded = null;
    }
    assertThat(Utf8.isWellFormed(octets)).isEqualTo(decoded != null && !zero);
    if (decoded != null && !zero && !decoded.startsWith("\uFEFF")) {
      try {
        assertThat(read(octets, 16)).isEqualTo(decoded);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Mostly ASCII with some of every other length, never the mark in front. */
  private String text(int characters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      int kind = random.nextInt(12);
      int point =
          switch (kind) {
            case 0 -> 0x80 + random.nextInt(0x780);
            case 1 -> 0x800 + random.nextInt(0xD000);
            case 2 -> 0x10000 + random.nextInt(0x100000);
            default -> 1 + random.nextInt(0x7F);
          };
      text.appendCodePoint(point);
    }
    return text.toString();
  }

  private static String read(byte[] octets, int piece) throws IOException {
    CharArrayWriter read = new CharArrayWriter();
    char[] buffer = new char[piece + 2];
    Utf8 reader = new Utf8(octets);
    for (int n = reader.read(buffer, 1, piece); n >= 0; n = reader.read(buffer, 1, piece)) {
      assertThat(n).isBetween(1, piece);
      read.write(buffer, 1, n);
    }
    return read.toString();
  }
}
