package org.etalon.signing.fixed;

import java.util.BitSet;
import java.util.Set;

/**
 * Finds comments and processing instructions beside text in a value that machines act on. Canonical
 * XML leaves comments out, so that somebody could split a signed value for readers that take only
 * the first text of an element.
 */
public final class ValueComments {
  private static final Set<String> VALUED =
      Set.of(
          "https://ptb.de/dcc",
          "https://ptb.de/si",
          Grammar.DS,
          Grammar.XADES,
          Grammar.XADES_141,
          "http://www.w3.org/1998/Math/MathML");

  private final BitSet valued = new BitSet();
  private final BitSet text = new BitSet();
  private final BitSet commented = new BitSet();
  private int depth;
  private boolean found;

  /** An element of that namespace begins. */
  public void start(String uri) {
    valued.set(depth, VALUED.contains(uri));
    text.clear(depth);
    commented.clear(depth);
    depth++;
  }

  public void end() {
    depth--;
    found |= valued.get(depth) && text.get(depth) && commented.get(depth);
  }

  public void characters(char[] characters, int start, int length) {
    if (depth == 0 || text.get(depth - 1)) {
      return;
    }
    for (int i = start; i < start + length; i++) {
      if (characters[i] > ' ') {
        text.set(depth - 1);
        return;
      }
    }
  }

  /** A comment or processing instruction. */
  public void comment() {
    if (depth > 0) {
      commented.set(depth - 1);
    }
  }

  /** Whether there was any. */
  public boolean found() {
    return found;
  }
}
