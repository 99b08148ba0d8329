package org.etalon.xml;

/**
 * How characters are written so that a parser gives back the same ones (canonical XML 1.0, 2.3).
 */
public final class XmlText {
  // One bit for each character up to '>', the last that is ever written as a reference.
  private static final long REFERRED_IN_TEXT = bits("&<>\r");
  private static final long REFERRED_IN_VALUE = bits("&<\"\t\n\r");

  private XmlText() {}

  private static long bits(String characters) {
    return characters.chars().mapToLong(c -> 1L << c).reduce(0, (a, b) -> a | b);
  }

  /**
   * Writes the text of an element.
   *
   * @throws XmlRejectedException for a character that XML cannot hold
   */
  public static void append(StringBuilder out, String text) {
    requireCharacters(text);
    for (int i = 0; i < text.length(); i++) {
      append(out, text.charAt(i));
    }
  }

  private static void append(StringBuilder out, char c) {
    if (isPlainInText(c)) {
      out.append(c);
    } else {
      out.append(reference(c));
    }
  }

  /** Whether a character of an element's text is written as itself. */
  static boolean isPlainInText(char c) {
    return c > '>' || (REFERRED_IN_TEXT >>> c & 1) == 0;
  }

  /** Whether a character of an attribute's value is written as itself. */
  static boolean isPlainInValue(char c) {
    return c > '>' || (REFERRED_IN_VALUE >>> c & 1) == 0;
  }

  /** How a character is written that is not plain. */
  static String reference(char c) {
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

  /** In the order of code points, which is not that of UTF-16 beyond U+D7FF. */
  static int compareByCharacters(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char c = a.charAt(i);
      char d = b.charAt(i);
      if (c != d) {
        boolean surrogate = Character.isSurrogate(c);
        return surrogate == Character.isSurrogate(d) ? Character.compare(c, d) : surrogate ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Of a qualified name; empty when there is none. */
  static String prefix(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(0, colon);
  }

  /**
   * Writes a blank and an attribute.
   *
   * @throws XmlRejectedException for a character that XML cannot hold
   */
  public static void appendAttribute(StringBuilder out, String name, String value) {
    requireCharacters(value);
    out.append(' ').append(name).append("=\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (isPlainInValue(c)) {
        out.append(c);
      } else {
        out.append(reference(c));
      }
    }
    out.append('"');
  }

  /**
   * @throws XmlRejectedException for a character that XML cannot hold
   */
  public static void requireCharacters(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c > 0xD7FF) {
        int character = text.codePointAt(i);
        if (!isCharacter(character)) {
          throw new XmlRejectedException(
              "Character U+" + Integer.toHexString(character) + " cannot be written in XML.");
        }
        i += Character.charCount(character) - 1;
      }
    }
  }

  /** XML 1.0, production 2. */
  private static boolean isCharacter(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  /** Whether there is nothing but white space, as XML knows it; true for no character at all. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (" \t\n\r".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text is a name without a colon (Namespaces in XML 1.0, production 4). */
  public static boolean isName(String text) {
    return !text.isEmpty()
        && isNameStart(text.codePointAt(0))
        && text.codePoints().allMatch(XmlText::isNamePart);
  }

  private static boolean isNameStart(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7)
        || (c >= 0x370 && c <= 0x1FFF && c != 0x37E)
        || c == 0x200C
        || c == 0x200D
        || (c >= 0x2070 && c <= 0x218F)
        || (c >= 0x2C00 && c <= 0x2FEF)
        || (c >= 0x3001 && c <= 0xD7FF)
        || (c >= 0xF900 && c <= 0xFDCF)
        || (c >= 0xFDF0 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0xEFFFF);
  }

  private static boolean isNamePart(int c) {
    return isNameStart(c)
        || c == '-'
        || c == '.'
        || (c >= '0' && c <= '9')
        || c == 0xB7
        || (c >= 0x300 && c <= 0x36F)
        || c == 0x203F
        || c == 0x2040;
  }
}
