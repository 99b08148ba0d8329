package org.etalon.signing.fixed;

import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was kept of a signature, in the order in which it was written. */
final class Values {
  private final Map<Value, List<String>> kept = new EnumMap<>(Value.class);

  void put(Value value, String text) {
    kept.computeIfAbsent(value, v -> new ArrayList<>(1)).add(text);
  }

  String one(Value value) {
    List<String> all = kept.getOrDefault(value, List.of());
    if (all.size() != 1) {
      throw new IllegalStateException(value + " is there " + all.size() + " times");
    }
    return all.get(0);
  }

  /** Whether it was kept with that text. */
  boolean says(Value value, String text) {
    return kept.getOrDefault(value, List.of()).contains(text);
  }

  /** Whether one is the fragment that names the other. */
  boolean refers(Value reference, Value identifier) {
    String id = one(identifier);
    return !id.isEmpty() && one(reference).equals("#" + id);
  }

  /** The octets of each; null when one of them is not base64 as XML Schema writes it. */
  @Nullable List<byte[]> octets(Value value) {
    List<byte[]> all = new ArrayList<>(1);
    for (String text : kept.getOrDefault(value, List.of())) {
      byte[] octets = octets(text);
      if (octets == null) {
        return null;
      }
      all.add(octets);
    }
    return all;
  }

  /** The octets of each that is base64. */
  List<byte[]> readable(Value value) {
    List<byte[]> all = new ArrayList<>(0);
    for (String text : kept.getOrDefault(value, List.of())) {
      byte[] octets = octets(text);
      if (octets != null) {
        all.add(octets);
      }
    }
    return all;
  }

  /** A digest or value of exactly that length; null when it is anything else. */
  byte @Nullable [] octets(Value value, int length) {
    byte[] octets = octets(one(value));
    return octets != null && octets.length == length ? octets : null;
  }

  private static byte @Nullable [] octets(String text) {
    String plain = unspaced(text);
    try {
      byte[] octets = Base64.getDecoder().decode(plain);
      // The decoder is content without padding, and with bits that nobody would write.
      return Base64.getEncoder().encodeToString(octets).equals(plain) ? octets : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String unspaced(String text) {
    StringBuilder plain = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
      if (space && plain == null) {
        plain = new StringBuilder(text.length()).append(text, 0, i);
      } else if (!space && plain != null) {
        plain.append(c);
      }
    }
    return plain == null ? text : plain.toString();
  }
}
