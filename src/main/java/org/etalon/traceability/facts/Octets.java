package org.etalon.traceability.facts;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whole numbers of as many octets as they need, and texts of which each is written once. */
final class Octets {
  private static final int SEVEN = 0x7F;
  private static final int MORE = 0x80;
  private static final int BITS = 7;

  private Octets() {}

  /** Writes a body, before which all its texts go. */
  static final class Writer {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(512);
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    void number(int value) {
      number(value, body);
    }

    private static void number(int value, ByteArrayOutputStream out) {
      int rest = value;
      while ((rest & ~SEVEN) != 0) {
        out.write((rest & SEVEN) | MORE);
        rest >>>= BITS;
      }
      out.write(rest);
    }

    /** Zero stands for null. */
    void text(@Nullable String text) {
      number(text == null ? 0 : texts.computeIfAbsent(text, key -> texts.size() + 1));
    }

    byte[] toBytes() {
      ByteArrayOutputStream all = new ByteArrayOutputStream(2 * body.size());
      number(texts.size(), all);
      for (String text : texts.keySet()) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        number(octets.length, all);
        all.writeBytes(octets);
      }
      all.writeBytes(body.toByteArray());
      return all.toByteArray();
    }
  }

  /** Reads it; what is cut off ends in an {@link IndexOutOfBoundsException}. */
  static final class Reader {
    private final byte[] octets;
    private final String[] texts;
    private int at;

    Reader(byte[] octets) {
      this.octets = octets;
      int count = count();
      this.texts = new String[count];
      for (int i = 0; i < count; i++) {
        int length = count();
        texts[i] = new String(octets, at, length, StandardCharsets.UTF_8);
        at += length;
      }
    }

    int number() {
      int value = 0;
      for (int shift = 0; ; shift += BITS) {
        byte octet = octets[at++];
        value |= (octet & SEVEN) << shift;
        if (octet >= 0) {
          return value;
        }
      }
    }

    /** A number of things that follow, of which each has an octet at least. */
    int count() {
      return counted(number());
    }

    /** The same after one more that stands for null; -1 for null. */
    int countOrNull() {
      int number = number();
      return number == 0 ? -1 : counted(number - 1);
    }

    private int counted(int count) {
      if (count < 0 || count > octets.length - at) {
        throw new IndexOutOfBoundsException(count);
      }
      return count;
    }

    @Nullable String text() {
      int index = number();
      return index == 0 ? null : texts[index - 1];
    }

    boolean atEnd() {
      return at == octets.length;
    }
  }
}
