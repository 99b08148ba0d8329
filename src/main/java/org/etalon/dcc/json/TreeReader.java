package org.etalon.dcc.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.etalon.dcc.json.XmlNode.Attribute;
import org.etalon.dcc.json.XmlNode.Declaration;
import org.etalon.dcc.json.XmlNode.Element;
import org.etalon.dcc.json.XmlNode.Name;
import org.etalon.dcc.json.XmlNode.Tree;
import org.etalon.xml.SafeXml;
import org.etalon.xml.XmlRejectedException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/** Builds a small tree from the events of the hardened parser, with a bound on its parts. */
final class TreeReader extends DefaultHandler2 {
  /** Elements, attributes, declarations, comments and instructions, as many as a tree may have. */
  static final int PARTS_MAX = 200_000;

  private final List<XmlNode> before = new ArrayList<>();
  private final List<XmlNode> after = new ArrayList<>();
  private final Deque<Element> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private List<Declaration> declarations = new ArrayList<>(2);
  private @Nullable Element root;
  private int parts;

  private TreeReader() {}

  /**
   * @throws XmlRejectedException for what is not XML within the limits
   */
  static Tree read(byte[] xml) {
    TreeReader handler = new TreeReader();
    SafeXml.read(xml, List.of(handler));
    if (handler.root == null) {
      throw new IllegalStateException("A well-formed document has a root");
    }
    return new Tree(handler.before, handler.root, handler.after);
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    count(1);
    declarations.add(new Declaration(prefix, uri));
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    count(1 + attributes.getLength());
    finishText();
    List<Attribute> found = new ArrayList<>(attributes.getLength());
    for (int i = 0; i < attributes.getLength(); i++) {
      Name name = name(attributes.getURI(i), attributes.getLocalName(i), attributes.getQName(i));
      found.add(new Attribute(name, attributes.getValue(i)));
    }
    Element element =
        new Element(name(uri, local, qualified), declarations, found, new ArrayList<>(2));
    declarations = new ArrayList<>(2);
    add(element);
    open.addLast(element);
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    finishText();
    open.removeLast();
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  @Override
  public void comment(char[] characters, int start, int length) throws SAXException {
    count(1);
    finishText();
    add(new XmlNode.Comment(new String(characters, start, length)));
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    count(1);
    finishText();
    add(new XmlNode.Instruction(target, data == null ? "" : data));
  }

  private void finishText() {
    if (text.length() > 0) {
      add(new XmlNode.Text(text.toString()));
      text.setLength(0);
    }
  }

  private void add(XmlNode node) {
    if (!open.isEmpty()) {
      open.getLast().content().add(node);
    } else if (node instanceof Element element) {
      root = element;
    } else {
      (root == null ? before : after).add(node);
    }
  }

  private void count(int more) throws SAXException {
    parts += more;
    if (parts > PARTS_MAX) {
      throw new SAXException("more than " + PARTS_MAX + " elements, attributes and comments");
    }
  }

  private static Name name(String uri, String local, String qualified) {
    int colon = qualified.indexOf(':');
    return new Name(uri, colon < 0 ? "" : qualified.substring(0, colon), local);
  }
}
