package org.etalon.xml;

import java.io.Reader;
import java.nio.ByteBuffer;

/**
 * Octets in UTF-8 (RFC 3629) as characters for a parser. Asks whether they are well formed before,
 * and for all of them, so that a parser never sees a part of what is not; both several times as
 * fast as the charset of the platform with a stream around it.
 */
final class Utf8 extends Reader {
  private static final int EIGHT = Long.BYTES;
  private static final long NOT_ASCII = 0x8080808080808080L;
  private static final long MOST_ASCII = 0x7F7F7F7F7F7F7F7FL;

  private final byte[] octets;
  private final ByteBuffer view;
  private int at;
  // The second half of a character that found no room any more.
  private char low;

  /** Of octets that are {@link #isWellFormed}; a byte order mark before them is left out. */
  Utf8(byte[] octets) {
    this.octets = octets;
    this.view = ByteBuffer.wrap(octets);
    this.at = startsWithMark(octets) ? 3 : 0;
  }

  private static boolean startsWithMark(byte[] octets) {
    return octets.length >= 3
        && octets[0] == (byte) 0xEF
        && octets[1] == (byte) 0xBB
        && octets[2] == (byte) 0xBF;
  }

  /** Whether all of it is UTF-8, and none of it U+0000, which XML cannot hold anyway. */
  static boolean isWellFormed(byte[] octets) {
    ByteBuffer view = ByteBuffer.wrap(octets);
    int i = 0;
    while (i < octets.length) {
      if (i <= octets.length - EIGHT && isAsciiWithoutZero(view.getLong(i))) {
        i += EIGHT;
      } else {
        int length = length(octets, i);
        if (length == 0) {
          return false;
        }
        i += length;
      }
    }
    return true;
  }

  /** Of eight octets at once: below 0x80, and adding 0x7F to each makes it 0x80 at least. */
  private static boolean isAsciiWithoutZero(long eight) {
    return (eight & NOT_ASCII) == 0 && ((eight + MOST_ASCII) & NOT_ASCII) == NOT_ASCII;
  }

  /** How many octets the character has that begins there (RFC 3629, 4); 0 where none does. */
  private static int length(byte[] octets, int start) {
    int first = octets[start] & 0xFF;
    if (first < 0x80) {
      return first == 0 ? 0 : 1;
    }
    int more = first < 0xC2 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : 0;
    if (more == 0 || start + more >= octets.length) {
      return 0;
    }
    int second = octets[start + 1] & 0xFF;
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) {
      return 0;
    }
    for (int i = start + 2; i <= start + more; i++) {
      if ((octets[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return 1 + more;
  }

  @Override
  public int read(char[] target, int offset, int length) {
    int end = offset + length;
    int to = offset;
    if (low != 0 && to < end) {
      target[to++] = low;
      low = 0;
    }
    while (to < end && at < octets.length) {
      if (end - to >= EIGHT && at <= octets.length - EIGHT && (view.getLong(at) & NOT_ASCII) == 0) {
        for (int i = 0; i < EIGHT; i++) {
          target[to + i] = (char) octets[at + i];
        }
        to += EIGHT;
        at += EIGHT;
      } else {
        to = character(target, to, end);
      }
    }
    return to == offset && length > 0 ? -1 : to - offset;
  }

  /** Puts the next character there, as far as there is room; where the one after it goes. */
  private int character(char[] target, int to, int end) {
    int first = octets[at];
    if (first >= 0) {
      target[to] = (char) first;
      at++;
      return to + 1;
    }
    if (first < (byte) 0xE0) {
      target[to] = (char) (((first & 0x1F) << 6) | following(1));
      at += 2;
      return to + 1;
    }
    if (first < (byte) 0xF0) {
      target[to] = (char) (((first & 0x0F) << 12) | (following(1) << 6) | following(2));
      at += 3;
      return to + 1;
    }
    int point = ((first & 0x07) << 18) | (following(1) << 12) | (following(2) << 6) | following(3);
    at += 4;
    target[to] = Character.highSurrogate(point);
    if (to + 1 == end) {
      low = Character.lowSurrogate(point);
      return end;
    }
    target[to + 1] = Character.lowSurrogate(point);
    return to + 2;
  }

  private int following(int offset) {
    return octets[at + offset] & 0x3F;
  }

  @Override
  public void close() {}
}
