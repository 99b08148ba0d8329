package org.etalon.xml;

/** Puts text into octets of canonical XML: UTF-8, escaped as W3C c14n says, handed on in blocks. */
public final class CanonicalOctets {
  /** Where the octets go, for instance a digest. */
  @FunctionalInterface
  public interface Sink {
    /** Takes a part of the block, which is used again afterwards. */
    void take(byte[] block, int offset, int length);
  }

  private static final int BLOCK = 8 * 1024;
  // An escaped character takes at most six octets.
  private static final int ROOM = 8;

  private final Sink sink;
  private final byte[] block = new byte[BLOCK];
  private int used;
  private char high;

  public CanonicalOctets(Sink sink) {
    this.sink = sink;
  }

  /** Hands on what is left. */
  public void flush() {
    sink.take(block, 0, used);
    used = 0;
  }

  CanonicalOctets ascii(char c) {
    room();
    block[used++] = (byte) c;
    return this;
  }

  /** Names, and what needs no escape. */
  CanonicalOctets raw(String text) {
    for (int i = 0; i < text.length(); i++) {
      room();
      put(text.charAt(i));
    }
    return this;
  }

  CanonicalOctets text(char[] text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      room();
      char c = text[i];
      if (c >= 0x80 || (c != '&' && c != '<' && c != '>' && c != '\r')) {
        put(c);
      } else {
        escape(c);
      }
    }
    return this;
  }

  CanonicalOctets value(String text) {
    for (int i = 0; i < text.length(); i++) {
      room();
      char c = text.charAt(i);
      switch (c) {
        case '&', '<', '"', '\t', '\n', '\r' -> escape(c);
        default -> put(c);
      }
    }
    return this;
  }

  /** The data of a processing instruction, where only the carriage return is written otherwise. */
  CanonicalOctets instruction(String text) {
    for (int i = 0; i < text.length(); i++) {
      room();
      if (text.charAt(i) == '\r') {
        escape('\r');
      } else {
        put(text.charAt(i));
      }
    }
    return this;
  }

  private void escape(char c) {
    String reference = reference(c);
    for (int i = 0; i < reference.length(); i++) {
      block[used++] = (byte) reference.charAt(i);
    }
  }

  private static String reference(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\t' -> "&#x9;";
      case '\n' -> "&#xA;";
      case '\r' -> "&#xD;";
      default -> throw new IllegalArgumentException("Nothing to escape");
    };
  }

  private void put(char c) {
    if (c < 0x80) {
      block[used++] = (byte) c;
    } else if (c < 0x800) {
      block[used++] = (byte) (0xC0 | c >> 6);
      block[used++] = (byte) (0x80 | c & 0x3F);
    } else if (Character.isHighSurrogate(c)) {
      // The other half may come with the next piece of text.
      high = c;
    } else if (Character.isLowSurrogate(c)) {
      int point = Character.toCodePoint(high, c);
      block[used++] = (byte) (0xF0 | point >> 18);
      block[used++] = (byte) (0x80 | point >> 12 & 0x3F);
      block[used++] = (byte) (0x80 | point >> 6 & 0x3F);
      block[used++] = (byte) (0x80 | point & 0x3F);
    } else {
      block[used++] = (byte) (0xE0 | c >> 12);
      block[used++] = (byte) (0x80 | c >> 6 & 0x3F);
      block[used++] = (byte) (0x80 | c & 0x3F);
    }
  }

  private void room() {
    if (used > BLOCK - ROOM) {
      flush();
    }
  }
}
