package org.etalon.dcc.migration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Makes texts and attributes fit their types, where that changes nothing of what they say. */
final class FittingValues {
  private final Workpiece work;

  FittingValues(Workpiece work) {
    this.work = work;
  }

  /** False for a text that is no value of the type. */
  boolean value(Element element, ValueType type) {
    if (!Tree.children(element).isEmpty()) {
      // What stands around an element is not the value that someone stated.
      return false;
    }
    String text = Tree.text(element);
    if (type.accepts(text)) {
      return true;
    }
    Repair repair = repaired(text, type);
    if (repair == null) {
      return false;
    }
    element.setTextContent(repair.text);
    work.note(repair.wording, element, element);
    return true;
  }

  void attributes(Element element, Map<String, ValueType> types) {
    for (Attr attribute : Namespaces.attributes(element)) {
      String namespace = attribute.getNamespaceURI();
      boolean hint = Names.XSI.equals(namespace) && element == work.root();
      if (Names.XMLNS.equals(namespace) || hint) {
        continue;
      }
      ValueType type = namespace == null ? types.get(attribute.getName()) : null;
      if (type == null) {
        work.keepAttribute(element, attribute, Wording.NO_PLACE);
      } else if (!type.builtIn().startsWith("ID") && !type.accepts(attribute.getValue())) {
        attribute(element, attribute, type);
      }
    }
  }

  private void attribute(Element element, Attr attribute, ValueType type) {
    Repair repair = repaired(attribute.getValue(), type);
    if (repair == null) {
      work.keepAttribute(element, attribute, Wording.NO_VALUE);
    } else {
      attribute.setValue(repair.text);
      work.noteAttribute(repair.wording, element, element, attribute.getName());
    }
  }

  private record Repair(String text, Wording wording) {}

  private static @Nullable Repair repaired(String text, ValueType type) {
    String stripped = XmlText.strip(text);
    if (type.accepts(stripped)) {
      return new Repair(stripped, Wording.BLANKS);
    }
    if (type.item() != null
        || !(type.builtIn().equals("string") || type.builtIn().equals("boolean"))) {
      return null;
    }
    List<String> others =
        Stream.concat(
                type.words().stream().filter(stripped::equalsIgnoreCase),
                Stream.of(stripped.toLowerCase(Locale.ROOT), stripped.toUpperCase(Locale.ROOT)))
            .filter(type::accepts)
            .toList();
    return others.isEmpty() ? null : new Repair(others.get(0), Wording.CASE);
  }
}
