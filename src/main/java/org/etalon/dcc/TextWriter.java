package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes texts, files and formulas. */
final class TextWriter {
  private final ElementWriter out;

  TextWriter(ElementWriter out) {
    this.out = out;
  }

  void text(String name, @Nullable MultilingualText text) {
    if (text != null) {
      if (!text.attributes().refTypes().isEmpty()) {
        throw out.refuse("ref-type-not-allowed", "A text carries no refType.");
      }
      out.start(name, text.attributes());
      text.content().forEach(this::content);
      out.end();
    }
  }

  void rich(String name, @Nullable RichContent rich) {
    if (rich == null) {
      return;
    }
    out.start(name, rich.attributes());
    text("dcc:name", rich.name());
    for (RichContent.Part part : rich.parts()) {
      if (part instanceof LocalText text) {
        content(text);
      } else if (part instanceof ByteData file) {
        bytes("dcc:file", file);
      } else if (part instanceof FormulaData formula) {
        formula(formula);
      }
    }
    out.end();
  }

  void bytes(String name, @Nullable ByteData data) {
    if (data == null) {
      return;
    }
    out.start(name, data.attributes());
    text("dcc:name", data.name());
    rich("dcc:description", data.description());
    out.element("dcc:fileName", data.fileName());
    out.element("dcc:mimeType", data.mimeType());
    out.start("dcc:dataBase64");
    out.raw(data.base64());
    out.end();
    out.end();
  }

  void formula(FormulaData formula) {
    out.start("dcc:formula", formula.attributes());
    if (formula.notation() == FormulaData.Notation.LATEX) {
      out.start("dcc:latex");
      out.raw(formula.text());
    } else {
      out.start("dcc:mathml", formula.mathmlAttributes());
      fragment(formula.text());
    }
    out.end();
    out.end();
  }

  void xml(XmlData data) {
    out.start("dcc:xml", data.attributes());
    fragment(data.xml());
    out.end();
  }

  void software(String list, List<Software> software) {
    out.wrapped(list, software, this::software);
  }

  private void software(Software software) {
    out.start("dcc:software", software.attributes());
    text("dcc:name", software.name());
    out.element("dcc:release", software.release());
    out.element("dcc:type", software.type());
    rich("dcc:description", software.description());
    out.end();
  }

  private void fragment(String xml) {
    if (!xml.isEmpty()) {
      out.fragment(xml);
    }
  }

  private void content(LocalText text) {
    out.start("dcc:content", text.attributes());
    if (text.lang() != null) {
      out.attribute("lang", text.lang());
    }
    out.raw(text.text());
    out.end();
  }
}
