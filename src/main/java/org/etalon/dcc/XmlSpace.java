package org.etalon.dcc;

import java.util.Arrays;
import java.util.List;

/** White space as XML has it: blank, tab, line feed and carriage return, and nothing else. */
final class XmlSpace {
  private XmlSpace() {}

  static boolean is(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  static boolean in(String text) {
    return text.chars().anyMatch(c -> is((char) c));
  }

  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && is(text.charAt(start))) {
      start++;
    }
    while (end > start && is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The entries of an XML Schema list. */
  static List<String> tokens(String text) {
    String stripped = strip(text);
    return stripped.isEmpty() ? List.of() : Arrays.asList(stripped.split("[ \t\n\r]+"));
  }
}
