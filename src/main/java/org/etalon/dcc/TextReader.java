package org.etalon.dcc;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.FormulaData.Notation;
import org.jspecify.annotations.Nullable;

/** Reads texts, files, formulas and software. */
final class TextReader {
  private TextReader() {}

  static @Nullable MultilingualText optional(ElementReader parent, String... names) {
    ElementReader in = parent.child(names);
    return in == null ? null : text(in);
  }

  static MultilingualText demanded(ElementReader parent, String... names) {
    ElementReader in = parent.demanded(names);
    return in == null ? MultilingualText.EMPTY : text(in);
  }

  static MultilingualText text(ElementReader in) {
    Attributes attributes = in.attributes();
    List<LocalText> content = in.children("content").stream().map(TextReader::content).toList();
    return new MultilingualText(content, attributes);
  }

  /** Rich content; several elements of the name, as DCC 2 allowed, become one. */
  static @Nullable RichContent rich(ElementReader parent, String name) {
    return merged(parent.children(name).stream().map(TextReader::rich).toList());
  }

  /** A description; before DCC 3 its files stood beside it. */
  static @Nullable RichContent described(ElementReader parent) {
    List<RichContent> found = new ArrayList<>();
    parent.children("description").forEach(d -> found.add(rich(d)));
    parent.children("descriptionData").forEach(d -> found.add(file(d)));
    return merged(found);
  }

  /** A file alone as rich content. */
  static RichContent file(ElementReader in) {
    return new RichContent(null, List.of(bytes(in)), Attributes.NONE);
  }

  private static @Nullable RichContent merged(List<RichContent> found) {
    if (found.size() <= 1) {
      return found.isEmpty() ? null : found.get(0);
    }
    List<RichContent.Part> parts = new ArrayList<>();
    found.forEach(f -> parts.addAll(f.parts()));
    return new RichContent(found.get(0).name(), parts, found.get(0).attributes());
  }

  static RichContent rich(ElementReader in) {
    Attributes attributes = in.attributes();
    MultilingualText name = optional(in, "name");
    List<RichContent.Part> parts = new ArrayList<>();
    for (ElementReader part : in.children("content", "file", "formula")) {
      parts.add(
          switch (part.localName()) {
            case "content" -> content(part);
            case "file" -> bytes(part);
            default -> formula(part);
          });
    }
    return new RichContent(name, parts, attributes);
  }

  static @Nullable ByteData bytes(ElementReader parent, String name) {
    ElementReader in = parent.child(name);
    return in == null ? null : bytes(in);
  }

  static ByteData bytes(ElementReader in) {
    return in.once(ByteData.class, TextReader::readBytes);
  }

  private static ByteData readBytes(ElementReader in) {
    Attributes attributes = in.attributes();
    return new ByteData(
        optional(in, "name"),
        rich(in, "description"),
        in.demandedText("fileName"),
        in.demandedText("mimeType"),
        // called data before DCC 3
        XmlSpace.without(in.demandedText("dataBase64", "data")),
        attributes);
  }

  static FormulaData formula(ElementReader in) {
    Attributes attributes = in.attributes();
    ElementReader mathml = in.child("mathml");
    if (mathml != null) {
      return new FormulaData(Notation.MATHML, mathml.fragment(), mathml.attributes(), attributes);
    }
    // siunitx, of DCC 2, is a LaTeX package
    ElementReader latex = in.demanded("latex", "siunitx");
    return new FormulaData(Notation.LATEX, latex == null ? "" : latex.rawText(), attributes);
  }

  static XmlData xml(ElementReader in) {
    return new XmlData(in.fragment(), in.attributes());
  }

  static List<Software> software(ElementReader parent, String list) {
    return parent.wrapped(list, "software").stream().map(TextReader::software).toList();
  }

  private static Software software(ElementReader in) {
    return new Software(
        demanded(in, "name"),
        in.demandedText("release"),
        in.text("type"),
        rich(in, "description"),
        in.attributes());
  }

  private static LocalText content(ElementReader in) {
    return new LocalText(in.attribute("lang"), in.rawText(), in.attributes());
  }
}
