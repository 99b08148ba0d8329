package org.etalon.dcc;

import java.util.List;

/** White space as XML has it: blank, tab, line feed and carriage return, and nothing else. */
final class XmlSpace {
  private XmlSpace() {}

  static boolean is(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (is(text.charAt(i))) {
        return true;
      }
    }
    return false;
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

  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The entries of an XML Schema list. */
  static List<String> tokens(String text) {
    String[] tokens = new String[count(text)];
    String last = "";
    int end = 0;
    for (int i = 0; i < tokens.length; i++) {
      int start = end;
      while (is(text.charAt(start))) {
        start++;
      }
      end = start;
      while (end < text.length() && !is(text.charAt(end))) {
        end++;
      }
      // One entry is often said again and again.
      boolean again = end - start == last.length() && text.startsWith(last, start);
      last = again ? last : text.substring(start, end);
      tokens[i] = last;
    }
    return List.of(tokens);
  }

  private static int count(String text) {
    int count = 0;
    boolean outside = true;
    for (int i = 0; i < text.length(); i++) {
      boolean space = is(text.charAt(i));
      count += outside && !space ? 1 : 0;
      outside = space;
    }
    return count;
  }

  /** The text without any white space. */
  static String without(String text) {
    if (!in(text)) {
      return text;
    }
    StringBuilder left = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!is(text.charAt(i))) {
        left.append(text.charAt(i));
      }
    }
    return left.toString();
  }
}
