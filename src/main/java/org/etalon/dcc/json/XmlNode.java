package org.etalon.dcc.json;

import java.util.List;

/** What a document consists of, as far as canonical XML with comments tells it. */
sealed interface XmlNode {
  /** Characters between two tags, comments or instructions. */
  record Text(String text) implements XmlNode {}

  /** A comment. */
  record Comment(String text) implements XmlNode {}

  /** A processing instruction. */
  record Instruction(String target, String data) implements XmlNode {}

  /** An element. */
  record Element(
      Name name, List<Declaration> declarations, List<Attribute> attributes, List<XmlNode> content)
      implements XmlNode {}

  /**
   * A name as it is written.
   *
   * @param uri the namespace, empty for none
   * @param prefix empty for none
   */
  record Name(String uri, String prefix, String local) {
    String written() {
      return prefix.isEmpty() ? local : prefix + ":" + local;
    }
  }

  /** A namespace declared at an element; both may be empty. */
  record Declaration(String prefix, String uri) {}

  /** An attribute that is no declaration. */
  record Attribute(Name name, String value) {}

  /** A document: its root, and the comments and instructions around it. */
  record Tree(List<XmlNode> before, Element root, List<XmlNode> after) {}
}
