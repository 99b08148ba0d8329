package org.etalon.xml;

/** Characters as canonical XML writes them (W3C xml-c14n 1.0, 2.3). */
final class CanonicalText {
  private CanonicalText() {}

  static void text(StringBuilder out, char[] characters, int start, int length) {
    for (int i = start; i < start + length; i++) {
      text(out, characters[i]);
    }
  }

  static void text(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      text(out, text.charAt(i));
    }
  }

  private static void text(StringBuilder out, char c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '\r' -> out.append("&#xD;");
      default -> out.append(c);
    }
  }

  static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '"' -> out.append("&quot;");
        case '\t' -> out.append("&#x9;");
        case '\n' -> out.append("&#xA;");
        case '\r' -> out.append("&#xD;");
        default -> out.append(c);
      }
    }
    out.append('"');
  }

  /** Of a qualified name; empty when there is none. */
  static String prefix(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(0, colon);
  }
}
