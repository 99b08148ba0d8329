package org.etalon.cli;

/** Text of strangers as a terminal may show it. */
final class Shown {
  private Shown() {}

  /** Without anything that moves the cursor, colours, or turns the direction of writing. */
  static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR,
                      Character.SURROGATE ->
                      c == '\n' || c == '\t' ? ' ' : '\uFFFD';
                  default -> c;
                })
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
