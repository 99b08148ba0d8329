package org.etalon.dcc.formula;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etalon.xml.SafeXml;
import org.etalon.xml.XmlRejectedException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An element of MathML 3 as it was written. Comments and processing instructions are not there; an
 * element of another namespace has no name.
 */
public final class MathElement {
  /** The namespace of MathML. */
  public static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";

  /** The longest formula that is read, in characters of XML. */
  public static final int CHARACTERS_MAX = 100_000;

  private final Element element;

  private MathElement(Element element) {
    this.element = element;
  }

  /**
   * Reads a {@code math} element.
   *
   * @throws FormulaRejectedException for anything else
   */
  public static MathElement parse(String xml) {
    if (xml.length() > CHARACTERS_MAX) {
      throw new FormulaRejectedException(
          "too-large", "A formula has at most " + CHARACTERS_MAX + " characters of XML.");
    }
    Element root;
    try {
      root = SafeXml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
    } catch (XmlRejectedException e) {
      throw new FormulaRejectedException("not-xml", String.valueOf(e.getMessage()));
    }
    MathElement math = new MathElement(root);
    if (!math.is("math")) {
      throw new FormulaRejectedException(
          "not-mathml", "The formula is no math element of MathML but " + math.written() + ".");
    }
    return math;
  }

  /** The local name; empty for what is not of MathML. */
  public String name() {
    return NAMESPACE.equals(element.getNamespaceURI())
        ? String.valueOf(element.getLocalName())
        : "";
  }

  /** Whether it is the element of MathML with this name. */
  public boolean is(String name) {
    return name.equals(name());
  }

  /** The name for a message. */
  String written() {
    String name = name();
    return name.isEmpty() ? element.getLocalName() + " of another namespace" : name;
  }

  /** The elements in it. */
  public List<MathElement> children() {
    List<MathElement> children = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(new MathElement(child));
      }
    }
    return children;
  }

  /** The text in it and below it, each run of blanks as one, without outer ones. */
  public String text() {
    StringBuilder text = new StringBuilder();
    collect(element, text);
    return text.toString().replaceAll("[ \\t\\r\\n]+", " ").strip();
  }

  /** The texts between its child elements, one more than there are of these. */
  public List<String> textsBetween() {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element) {
        texts.add(text.toString().strip());
        text.setLength(0);
      } else if (isText(n)) {
        text.append(n.getNodeValue());
      }
    }
    texts.add(text.toString().strip());
    return texts;
  }

  /** An attribute without a namespace, or null. */
  public @Nullable String attribute(String name) {
    String value = element.hasAttribute(name) ? element.getAttribute(name).strip() : "";
    return value.isEmpty() ? null : value;
  }

  /** Each {@code id} in it. */
  Set<String> ids() {
    Set<String> ids = new HashSet<>();
    collect(this, ids);
    return ids;
  }

  private static void collect(MathElement element, Set<String> ids) {
    String id = element.attribute("id");
    if (id != null) {
      ids.add(id);
    }
    element.children().forEach(child -> collect(child, ids));
  }

  private static void collect(Node node, StringBuilder text) {
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (isText(n)) {
        text.append(n.getNodeValue());
      } else if (n instanceof Element) {
        collect(n, text);
      }
    }
  }

  private static boolean isText(Node node) {
    return node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE;
  }
}
