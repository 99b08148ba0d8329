package org.etalon.dcc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.etalon.problem.ProblemException;
import org.etalon.xml.CanonicalXmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the simple things that every element of a DCC is made of, and refuses text that the schema
 * would refuse, naming the place.
 */
final class ElementWriter {
  static final String DCC = "https://ptb.de/dcc";
  static final String SI = "https://ptb.de/si";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final CanonicalXmlWriter out =
      new CanonicalXmlWriter(Map.of("dcc", DCC, "si", SI, "xsi", XSI));
  private final Deque<String> path = new ArrayDeque<>();

  void start(String name) {
    out.start(name);
    path.addLast(name);
  }

  void start(String name, Attributes attributes) {
    start(name);
    if (attributes.id() != null) {
      attribute("id", token(attributes.id()));
    }
    if (!attributes.refIds().isEmpty()) {
      attribute("refId", tokens(attributes.refIds()));
    }
    if (!attributes.refTypes().isEmpty()) {
      attribute("refType", tokens(attributes.refTypes()));
    }
  }

  void attribute(String name, String value) {
    out.attribute(name, value);
  }

  void end() {
    out.end();
    path.removeLast();
  }

  byte[] toBytes() {
    return out.toBytes();
  }

  /** Text as it is, outer blanks and all. */
  void raw(String text) {
    out.text(text);
  }

  /** One XML element of another namespace, as canonical XML. */
  void fragment(String xml) {
    out.fragment(xml);
  }

  /** An element with text; outer blanks are cut off, and text must be left then. */
  void element(String name, @Nullable String text) {
    if (text != null) {
      start(name);
      out.text(notBlank(text));
      end();
    }
  }

  /** An element with text that may be empty; outer blanks are cut off. */
  void said(String name, @Nullable String text) {
    if (text != null) {
      start(name);
      out.text(XmlSpace.strip(text));
      end();
    }
  }

  void elements(String name, List<String> texts) {
    texts.forEach(t -> element(name, t));
  }

  void element(String name, @Nullable Boolean value) {
    if (value != null) {
      element(name, value.toString());
    }
  }

  void element(String name, @Nullable WrittenDate date) {
    if (date != null) {
      element(name, date.text());
    }
  }

  /** An element with an XML Schema list; nothing for an empty list. */
  void list(String name, List<String> tokens) {
    if (!tokens.isEmpty()) {
      start(name);
      out.text(tokens(tokens));
      end();
    }
  }

  /** An element with an XML Schema list, even an empty one. */
  void demandedList(String name, List<String> tokens) {
    start(name);
    out.text(tokens(tokens));
    end();
  }

  /** A wrapping element with one element for each entry; nothing for an empty list. */
  <T> void wrapped(String name, List<T> entries, Consumer<T> each) {
    if (!entries.isEmpty()) {
      start(name);
      entries.forEach(each);
      end();
    }
  }

  /** Refuses what cannot be written here. */
  ProblemException refuse(String code, String detail) {
    return ProblemException.rule("", code, detail + " (" + String.join("/", path) + ")");
  }

  private String notBlank(String text) {
    String stripped = XmlSpace.strip(text);
    if (stripped.isEmpty()) {
      throw refuse("text-missing", "Text is needed here, not blanks.");
    }
    return stripped;
  }

  private String token(String text) {
    if (text.isEmpty() || XmlSpace.in(text)) {
      throw refuse("blank-in-list", "An entry of a list is a word without blanks.");
    }
    return text;
  }

  private String tokens(List<String> tokens) {
    tokens.forEach(this::token);
    return String.join(" ", tokens);
  }
}
