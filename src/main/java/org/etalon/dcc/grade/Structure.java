package org.etalon.dcc.grade;

import org.etalon.dcc.DsiSchema;
import org.etalon.dcc.SchemaVerdict.Message;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The element keeps the schema of D-SI 2.2.1, under the names that this version takes. */
final class Structure {
  private Structure() {}

  static void check(Part whole, DsiSchema schema, Grading grading) {
    boolean saidBetter = grading.hasFaults();
    for (Message message : schema.validate(current(whole))) {
      StructureSentence sentence = StructureSentence.of(message.text());
      if (sentence != null && !(saidBetter && sentence.aboutText())) {
        grading.fault(GradeReason.STRUCTURE, whole, sentence.text());
      }
    }
  }

  /** A copy with the names that the schema knows; the document stays as it is. */
  private static Element current(Part whole) {
    Element copy = (Element) whole.element().cloneNode(true);
    // A copy of a list is renamed as the part tells, which still sees what it holds.
    return renamed(copy, whole);
  }

  private static Element renamed(Element copy, Part part) {
    Node child = copy.getFirstChild();
    for (Part below : part.parts()) {
      while (!(child instanceof Element)) {
        child = child == null ? null : child.getNextSibling();
        if (child == null) {
          return copy;
        }
      }
      Node next = child.getNextSibling();
      renamed((Element) child, below);
      child = next;
    }
    String local = copy.getLocalName();
    String name = name(part, local);
    Document document = copy.getOwnerDocument();
    return name.equals(local)
        ? copy
        : (Element) document.renameNode(copy, DsiSchema.NAMESPACE, "si:" + name);
  }

  private static String name(Part part, String local) {
    if (!DsiSchema.NAMESPACE.equals(part.element().getNamespaceURI())) {
      return local;
    }
    boolean member = "realList".equals(grandparent(part.element()));
    if (local.equals("measurementUncertaintyUnivariate") && member) {
      // The norm misspells the name there; whoever spells it well is not to be blamed.
      return "measurementUncertaintyUnivaraite";
    }
    return local.equals("list") ? part.name() : local;
  }

  private static @Nullable String grandparent(Element element) {
    Node parent = element.getParentNode();
    Node above = parent == null ? null : parent.getParentNode();
    return above == null ? null : above.getLocalName();
  }
}
