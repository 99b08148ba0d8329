package org.etalon.rendering.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etalon.dcc.formula.MathElement;
import org.etalon.rendering.formula.MathNode.Tag;

/**
 * Presentation MathML without whatever could act, lead away or hide: of the elements those that lay
 * out, of the attributes none but the fences of {@code mfenced}, which are text. What is not known
 * is shown by what is in it.
 */
final class PresentationLayout {
  private static final Map<String, Tag> TAGS = tags();
  private static final int TEXT_MAX = 10_000;

  private PresentationLayout() {}

  private static Map<String, Tag> tags() {
    Map<String, Tag> tags = new HashMap<>();
    for (Tag tag : Tag.values()) {
      tags.put(tag.name().toLowerCase(Locale.ROOT), tag);
    }
    tags.put("ms", Tag.MTEXT);
    tags.put("mlabeledtr", Tag.MTR);
    return Map.copyOf(tags);
  }

  static MathNode of(MathElement element) {
    Tag tag = TAGS.get(element.name());
    if (tag != null && tag.isToken()) {
      return token(tag, element);
    }
    return switch (element.name()) {
      case "" -> token(Tag.MTEXT, element);
      case "mspace" -> MathNode.token(Tag.MTEXT, "\u00A0");
      case "semantics", "maction" -> first(element);
      case "annotation", "annotation-xml", "none", "mprescripts" -> MathNode.row(List.of());
      case "mfenced" -> fenced(element);
      case "msqrt" -> MathNode.of(Tag.MSQRT, MathNode.row(children(element)));
      default ->
          element.children().isEmpty() && !element.text().isEmpty()
              ? token(Tag.MTEXT, element)
              : MathNode.of(tag == null ? Tag.MROW : tag, children(element));
    };
  }

  static List<MathNode> children(MathElement element) {
    return element.children().stream().map(PresentationLayout::of).toList();
  }

  private static MathNode first(MathElement element) {
    return element.children().isEmpty() ? MathNode.row(List.of()) : of(element.children().get(0));
  }

  private static MathNode token(Tag tag, MathElement element) {
    String text = element.text();
    if (text.length() > TEXT_MAX) {
      text = text.substring(0, TEXT_MAX) + "…";
    }
    return MathNode.token(tag, tag == Tag.MO ? visible(text) : text);
  }

  /** The operators that MathML has and nobody sees (MathML 3, 7.3.1). */
  private static String visible(String operator) {
    return switch (operator) {
      case "\u2061" -> "";
      case "\u2062" -> "·";
      case "\u2063" -> ",";
      case "\u2064" -> "+";
      default -> operator;
    };
  }

  private static MathNode fenced(MathElement element) {
    List<MathNode> row = new ArrayList<>();
    row.add(MathNode.operator(attribute(element, "open", "(")));
    List<MathNode> children = children(element);
    for (int i = 0; i < children.size(); i++) {
      if (i > 0) {
        row.add(MathNode.operator(","));
      }
      row.add(children.get(i));
    }
    row.add(MathNode.operator(attribute(element, "close", ")")));
    return MathNode.row(row);
  }

  private static String attribute(MathElement element, String name, String otherwise) {
    String value = element.attribute(name);
    return value == null || value.length() > 3 ? otherwise : value;
  }
}
