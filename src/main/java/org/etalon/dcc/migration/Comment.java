package org.etalon.dcc.migration;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The comment of a certificate, which is set aside while the rest is changed. */
final class Comment {
  private final Workpiece work;
  private @Nullable Element comment;

  private Comment(Workpiece work) {
    this.work = work;
  }

  static Comment takeOutOf(Workpiece work) {
    Comment taken = new Comment(work);
    Element found = Tree.child(work.root(), Names.DCC, "comment");
    if (found != null) {
      work.root().removeChild(found);
      work.keepStrayText(found);
      for (var attribute : Namespaces.attributes(found)) {
        if (!Names.XMLNS.equals(attribute.getNamespaceURI())) {
          work.keepAttribute(found, attribute, Wording.NO_PLACE);
        }
      }
      taken.comment = found;
    }
    return taken;
  }

  /** Puts it back, with the parts of the old document that have no other place. */
  void putBack(List<Workpiece.Kept> kept, Locations source) {
    Element target = comment;
    if (kept.isEmpty() && target == null) {
      return;
    }
    if (target == null) {
      target = work.make(Names.DCC, "comment");
    }
    Document document = work.document();
    KeptXml xml = new KeptXml(document);
    Set<Element> whole = source.elements(kept);
    for (Workpiece.Kept part : kept) {
      Element element = source.element(part.number());
      boolean own = part.part().isEmpty();
      // What is in a part that is kept as a whole is not kept twice.
      if (!Tree.isInside(own ? element.getParentNode() : element, whole)) {
        Element holder = xml.holder(source.path(element) + part.part());
        holder.appendChild(content(part, element, xml, document));
        target.appendChild(holder);
      }
    }
    Element results = Tree.child(work.root(), Names.DCC, "measurementResults");
    work.root().insertBefore(target, results == null ? null : results.getNextSibling());
    comment = target;
  }

  private static Node content(
      Workpiece.Kept part, Element element, KeptXml xml, Document document) {
    if (part.part().isEmpty()) {
      return xml.copy(element, null);
    }
    String text =
        part.part().startsWith("/@")
            ? element.getAttribute(part.part().substring(2))
            : XmlText.strip(Tree.text(element));
    return document.createTextNode(text);
  }

  /** Copies under names that no schema knows take the place of what a schema refused. */
  boolean neutralise() {
    Element target = comment;
    if (target == null) {
      return false;
    }
    KeptXml xml = new KeptXml(work.document());
    boolean changed = false;
    for (Element child : Tree.children(target)) {
      if (!Names.KEPT.equals(child.getNamespaceURI())) {
        target.replaceChild(xml.copy(child, null), child);
        changed = true;
      }
    }
    if (changed) {
      work.note(Wording.COMMENT_FORM, target, target);
    }
    return changed;
  }
}
