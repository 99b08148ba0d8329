package org.etalon.uncertainty.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an expression, taken piece by piece; blanks between pieces mean nothing. */
final class Tokens {
  private static final Pattern NUMBER =
      Pattern.compile("(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
  // A mark such as the bar of a mean follows the letter that it stands on.
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Mn}\\p{Nd}_]*");

  private final String text;
  private int position;

  Tokens(String text) {
    this.text = text;
    skipBlanks();
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Where the next piece begins. */
  int position() {
    return position;
  }

  boolean atEnd() {
    return position == text.length();
  }

  /** The next character, or NUL at the end. */
  char peek() {
    return atEnd() ? '\0' : text.charAt(position);
  }

  /** Takes the next character if it is one of these. */
  boolean takeAny(String characters) {
    if (atEnd() || characters.indexOf(peek()) < 0) {
      return false;
    }
    position++;
    skipBlanks();
    return true;
  }

  /** Takes a number, or gives an empty text. */
  String takeNumber() {
    return take(NUMBER);
  }

  /** Takes a name, or gives an empty text. */
  String takeName() {
    return take(NAME);
  }

  private String take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      return "";
    }
    position = matcher.end();
    skipBlanks();
    return matcher.group();
  }

  private void skipBlanks() {
    while (!atEnd() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }
}
