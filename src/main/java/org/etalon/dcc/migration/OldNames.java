package org.etalon.dcc.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What DCC 2.1 to 3.2 called otherwise, or had at another place. */
final class OldNames {
  private static final Set<String> FILES =
      Set.of("byteData", "file", "document", "descriptionData");
  private static final Set<String> REFERENCES =
      Set.of("certificate", "previousReport", "linkedReport");

  /** Parent and name, and the name today. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "formula/siunitx", "latex",
          "influenceCondition/state", "status",
          "identification/description", "name",
          "relativeUncertainty/relativeUncertainty", "relativeUncertaintySingle");

  private final Workpiece work;

  private OldNames(Workpiece work) {
    this.work = work;
  }

  static void replace(Workpiece work) {
    new OldNames(work).walk(work.root());
  }

  private void walk(Element element) {
    for (Element child : Tree.children(element)) {
      if (Names.DCC.equals(child.getNamespaceURI())) {
        rename(element.getLocalName(), child);
        walk(child);
      }
    }
    if (element != work.root()) {
      rearrange(element);
    }
  }

  private void rename(String parent, Element child) {
    String name = child.getLocalName();
    String renamed = RENAMED.get(parent + "/" + name);
    if (FILES.contains(parent) && name.equals("data")) {
      renamed = "dataBase64";
    } else if (REFERENCES.contains(parent) && name.startsWith("reference")) {
      renamed = name.replace("reference", "referral");
    }
    if (renamed != null) {
      work.renameAndNote(child, renamed);
    }
  }

  private void rearrange(Element element) {
    switch (element.getLocalName()) {
      case "item", "measuringEquipment" -> {
        merge(element, "description");
        for (Element file : dcc(element, "descriptionData")) {
          moveInto(rich(element, "description"), file, "file");
        }
      }
      case "software", "usedMethod" -> merge(element, "description");
      case "location" -> files(element);
      case "respPerson" -> person(element);
      case "statement", "metaData" -> references(element);
      default -> {}
    }
  }

  /** Several descriptions of DCC 2 become one. */
  private void merge(Element parent, String name) {
    List<Element> all = dcc(parent, name);
    for (Element further : all.subList(Math.min(1, all.size()), all.size())) {
      Element first = all.get(0);
      List<Element> contents = dcc(further, "content");
      if (further.hasAttribute("id") && !contents.isEmpty()) {
        identify(contents.get(0), further.getAttribute("id"));
        further.removeAttribute("id");
      }
      if (contents.size() != Tree.children(further).size() || further.hasAttributes()) {
        // More than texts: it stays where it is and is kept as a whole.
        continue;
      }
      contents.forEach(first::appendChild);
      work.note(Wording.MERGED, further, first);
      parent.removeChild(further);
    }
  }

  /** Who pointed at a description points at its first text. */
  private void identify(Element content, String id) {
    if (content.hasAttribute("id")) {
      work.redirected().put(id, content.getAttribute("id"));
    } else {
      content.setAttribute("id", id);
    }
  }

  private void files(Element location) {
    for (Element file : dcc(location, "descriptionData")) {
      Element further = work.make(Names.DCC, "further");
      location.insertBefore(further, file);
      moveInto(further, file, "file");
    }
  }

  private void person(Element respPerson) {
    Element person = Tree.child(respPerson, Names.DCC, "person");
    if (person == null) {
      return;
    }
    String name = XmlText.strip(Tree.text(person));
    if (!name.isEmpty() && Tree.children(person).isEmpty()) {
      Element holder = work.make(Names.DCC, "name");
      Element content = work.make(Names.DCC, "content");
      content.setTextContent(name);
      holder.appendChild(content);
      for (Node n = person.getFirstChild(); n != null; n = person.getFirstChild()) {
        person.removeChild(n);
      }
      person.appendChild(holder);
      work.note(Wording.PERSON, person, holder);
    }
    for (Element mail : dcc(respPerson, "eMailPerson")) {
      moveInto(person, mail, "eMail");
    }
    for (Element location : dcc(respPerson, "location")) {
      moveInto(person, location, "location");
    }
    for (Element info : dcc(respPerson, "furtherInfoPerson")) {
      work.renameAndNote(info, "description");
    }
    merge(respPerson, "description");
  }

  /** References were elements before DCC 3. */
  private void references(Element element) {
    List<String> ids = new ArrayList<>(XmlText.tokens(element.getAttribute("refId")));
    for (Element reference : dcc(element, "refId")) {
      ids.addAll(XmlText.tokens(Tree.text(reference)));
      work.note(Wording.ATTRIBUTE, reference, element);
      element.removeChild(reference);
    }
    if (!ids.isEmpty()) {
      element.setAttribute("refId", String.join(" ", ids));
    }
  }

  private Element rich(Element parent, String name) {
    Element found = Tree.child(parent, Names.DCC, name);
    if (found != null) {
      return found;
    }
    Element made = work.make(Names.DCC, name);
    parent.appendChild(made);
    return made;
  }

  private void moveInto(Element parent, Element element, String name) {
    work.rename(element, name);
    parent.appendChild(element);
    work.note(Wording.NEW_PLACE, element, element);
  }

  private static List<Element> dcc(Element parent, String name) {
    return Tree.children(parent, Names.DCC, name);
  }
}
