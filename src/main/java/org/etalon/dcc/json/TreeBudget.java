package org.etalon.dcc.json;

import org.etalon.xml.SafeXml;
import org.etalon.xml.XmlRejectedException;

/**
 * What a tree may cost while it is made: a short layout can ask for the same declarations and
 * blanks at every element. It refuses nothing that would fit into a document.
 */
final class TreeBudget {
  /** Between the parts, and behind the last one, there may be white space and declarations. */
  private static final int NODES_MAX = 4 * TreeReader.PARTS_MAX;

  private int nodes;
  private long characters;

  /**
   * Counts one element, attribute, declaration, text, comment or instruction before it is made.
   *
   * @param written how many characters of it will be written at least
   * @throws XmlRejectedException when it is more than a document may have
   */
  void spend(long written) {
    characters += written;
    if (characters > SafeXml.BYTES_MAX) {
      throw new XmlRejectedException(
          "The document would be larger than " + SafeXml.BYTES_MAX + " bytes.");
    }
    if (++nodes > NODES_MAX) {
      throw new XmlRejectedException(
          "The document would have more than " + NODES_MAX + " parts and declarations.");
    }
  }
}
