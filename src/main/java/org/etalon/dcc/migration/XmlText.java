package org.etalon.dcc.migration;

import java.util.Arrays;
import java.util.List;

/** White space as XML means it. */
final class XmlText {
  private XmlText() {}

  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  static List<String> tokens(String text) {
    String stripped = strip(text);
    return stripped.isEmpty() ? List.of() : Arrays.asList(stripped.split("[ \t\n\r]+"));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
