package org.etalon.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Puts names, text and values into octets of canonical XML: UTF-8, escaped as {@link XmlText} says,
 * handed on in blocks or kept, and no more of them than allowed.
 */
final class CanonicalOctets {
  private static final int BLOCK = 8 * 1024;
  // The longest reference has six octets.
  private static final int ROOM = 8;

  private final @Nullable OctetSink sink;
  private final long max;
  private byte[] block = new byte[BLOCK];
  private int used;
  private long handedOn;
  private char high;

  /**
   * @param sink null to keep what is written, for {@link #kept}
   * @param max how many octets there may be
   */
  CanonicalOctets(@Nullable OctetSink sink, long max) {
    this.sink = sink;
    this.max = max;
  }

  /** Hands on what is left, if it is handed on at all. */
  void flush() {
    if (high != 0) {
      throw new IllegalStateException("Half of a character is missing");
    }
    if (sink != null) {
      sink.take(block, 0, used);
      handedOn += used;
      used = 0;
    }
  }

  /** Everything that was written, where nothing is handed on. */
  String kept() {
    return new String(block, 0, used, StandardCharsets.UTF_8);
  }

  void requireRoom() throws SAXException {
    if (handedOn + used > max) {
      throw new SAXException("the canonical form would be larger than " + max + " bytes");
    }
  }

  CanonicalOctets ascii(char c) {
    room();
    block[used++] = (byte) c;
    return this;
  }

  /** A name that is UTF-8 already. */
  CanonicalOctets octets(byte[] name) {
    int from = 0;
    while (from < name.length) {
      room();
      int length = Math.min(name.length - from, block.length - used);
      System.arraycopy(name, from, block, used, length);
      used += length;
      from += length;
    }
    return this;
  }

  /** What needs no escape. */
  CanonicalOctets raw(String text) {
    for (int i = 0; i < text.length(); i++) {
      room();
      put(text.charAt(i));
    }
    return this;
  }

  CanonicalOctets text(char[] text, int start, int length) {
    int end = start + length;
    int i = start;
    while (i < end) {
      room();
      i = plain(text, i, Math.min(end, i + block.length - used));
      if (i < end) {
        room();
        char c = text[i++];
        if (XmlText.isPlainInText(c)) {
          put(c);
        } else {
          reference(c);
        }
      }
    }
    return this;
  }

  /** Writes characters of one octet until one comes that needs more. */
  private int plain(char[] text, int start, int end) {
    byte[] to = block;
    int at = used;
    int i = start;
    while (i < end && text[i] < 0x80 && XmlText.isPlainInText(text[i])) {
      to[at++] = (byte) text[i++];
    }
    used = at;
    return i;
  }

  CanonicalOctets value(String text) {
    for (int i = 0; i < text.length(); i++) {
      room();
      char c = text.charAt(i);
      if (XmlText.isPlainInValue(c)) {
        put(c);
      } else {
        reference(c);
      }
    }
    return this;
  }

  /** The data of a processing instruction, where only the carriage return is written otherwise. */
  CanonicalOctets instruction(String text) {
    for (int i = 0; i < text.length(); i++) {
      room();
      char c = text.charAt(i);
      if (c == '\r') {
        reference(c);
      } else {
        put(c);
      }
    }
    return this;
  }

  private void reference(char c) {
    String reference = XmlText.reference(c);
    for (int i = 0; i < reference.length(); i++) {
      block[used++] = (byte) reference.charAt(i);
    }
  }

  private void put(char c) {
    if (c < 0x80) {
      block[used++] = (byte) c;
    } else if (c < 0x800) {
      block[used++] = (byte) (0xC0 | (c >> 6));
      block[used++] = (byte) (0x80 | (c & 0x3F));
    } else if (Character.isSurrogate(c)) {
      half(c);
    } else {
      block[used++] = (byte) (0xE0 | (c >> 12));
      block[used++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      block[used++] = (byte) (0x80 | (c & 0x3F));
    }
  }

  /** A parser may give the two halves of a character in two pieces of text. */
  private void half(char c) {
    if (Character.isHighSurrogate(c) != (high == 0)) {
      throw new IllegalStateException("Half of a character is missing");
    }
    if (high == 0) {
      high = c;
      return;
    }
    int point = Character.toCodePoint(high, c);
    high = 0;
    block[used++] = (byte) (0xF0 | (point >> 18));
    block[used++] = (byte) (0x80 | ((point >> 12) & 0x3F));
    block[used++] = (byte) (0x80 | ((point >> 6) & 0x3F));
    block[used++] = (byte) (0x80 | (point & 0x3F));
  }

  private void room() {
    if (used > block.length - ROOM) {
      if (sink == null) {
        block = Arrays.copyOf(block, 2 * block.length);
      } else {
        sink.take(block, 0, used);
        handedOn += used;
        used = 0;
      }
    }
  }
}
