package org.etalon.dcc.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a document was written, apart from what it says.
 *
 * @param prefixes prefix in JSON to the prefix that elements have, where they differ
 * @param patterns each way in which some element is written, once
 * @param elements the number of the pattern of each element, in the order of the document
 * @param before comments and instructions before the root
 * @param after the same behind it
 */
record Layout(
    Map<String, String> prefixes,
    List<Pattern> patterns,
    List<Integer> elements,
    List<XmlNode> before,
    List<XmlNode> after) {

  /**
   * How an element is written.
   *
   * @param prefix if it is not the one of its namespace in this document
   * @param declarations prefix to namespace
   * @param attributes name in JSON to prefix, where the attribute has another one
   */
  record Pattern(
      @Nullable String prefix,
      Map<String, String> declarations,
      Map<String, String> attributes,
      Content content) {}

  /** In which order the content stands, and what stands between. */
  sealed interface Content {}

  /**
   * As in JSON.
   *
   * @param before white space before each element in it
   * @param end white space before the end tag
   */
  record InOrder(String before, String end) implements Content {
    static final InOrder PLAIN = new InOrder("", "");
  }

  /** Piece by piece. */
  record Listed(List<Piece> pieces) implements Content {}

  /** A piece of content. */
  sealed interface Piece {}

  /** White space, which JSON does not have. */
  record Space(String text) implements Piece {}

  /** The next element of this name. */
  record Child(String name) implements Piece {}

  /** So many characters of the text (UTF-16). */
  record Characters(int count) implements Piece {}

  /** A comment or an instruction. */
  record Aside(XmlNode node) implements Piece {}
}
