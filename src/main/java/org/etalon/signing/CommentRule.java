package org.etalon.signing;

import org.etalon.signing.fixed.ValueComments;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * No comment or processing instruction may stand beside text in a value, see {@link ValueComments}.
 */
final class CommentRule {
  private final ValueComments comments = new ValueComments();

  CommentRule(Document document) {
    element(document.getDocumentElement());
  }

  boolean broken() {
    return comments.found();
  }

  private void element(Node element) {
    comments.start(String.valueOf(element.getNamespaceURI()));
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      switch (n.getNodeType()) {
        case Node.ELEMENT_NODE -> element(n);
        case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> {
          char[] text = n.getNodeValue().toCharArray();
          comments.characters(text, 0, text.length);
        }
        default -> comments.comment();
      }
    }
    comments.end();
  }
}
