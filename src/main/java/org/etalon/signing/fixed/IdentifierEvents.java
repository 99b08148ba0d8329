package org.etalon.signing.fixed;

import java.util.HashSet;
import java.util.Set;
import org.xml.sax.Attributes;

/**
 * Finds identifiers that name two elements. Counted are the attributes of type ID in the DCC, D-SI,
 * XML-DSig and XAdES schemas, however written, and in any vocabulary what a signature refers to.
 */
final class IdentifierEvents {
  private static final Set<String> TYPED =
      Set.of(
          "https://ptb.de/dcc", "https://ptb.de/si", Grammar.DS, Grammar.XADES, Grammar.XADES_141);

  private final Set<String> typed = new HashSet<>();
  private final Set<String> others = new HashSet<>();
  private boolean twice;

  void start(String uri, Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.getLocalName(i);
      if (name.length() == 2 && name.equalsIgnoreCase("id")) {
        if (TYPED.contains(uri)) {
          twice |= !typed.add(attributes.getValue(i));
        } else {
          others.add(attributes.getValue(i));
        }
      }
    }
  }

  /** Whether any identifier is ambiguous, above all the one that is referred to. */
  boolean ambiguous(String referred) {
    return twice || others.contains(referred);
  }
}
