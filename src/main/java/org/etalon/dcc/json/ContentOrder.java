package org.etalon.dcc.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.etalon.dcc.json.Layout.Aside;
import org.etalon.dcc.json.Layout.Characters;
import org.etalon.dcc.json.Layout.Child;
import org.etalon.dcc.json.Layout.Content;
import org.etalon.dcc.json.Layout.InOrder;
import org.etalon.dcc.json.Layout.Listed;
import org.etalon.dcc.json.Layout.Piece;
import org.etalon.dcc.json.Layout.Space;
import org.etalon.dcc.json.XmlNode.Element;

/** Puts the content of one element into its order, and sees that all of it is used once. */
final class ContentOrder {
  private final Part part;
  private final Function<Part, Element> element;
  private final TreeBudget budget;
  private final List<XmlNode> ordered = new ArrayList<>();
  private final Map<String, Iterator<Part>> waiting = new HashMap<>();
  private int text;
  private int offset;

  /**
   * @param element makes an element of a part, in the order in which it is asked
   */
  ContentOrder(Part part, Function<Part, Element> element, TreeBudget budget) {
    this.part = part;
    this.element = element;
    this.budget = budget;
  }

  List<XmlNode> of(Content content) {
    if (content instanceof Listed listed) {
      part.children().forEach((name, children) -> waiting.put(name, children.iterator()));
      listed.pieces().forEach(this::piece);
      requireAllUsed();
    } else if (content instanceof InOrder order) {
      inOrder(order);
    }
    return ordered;
  }

  private void inOrder(InOrder order) {
    if (part.children().isEmpty()) {
      texts();
    }
    part.children()
        .forEach(
            (name, children) -> {
              if (name.equals(JsonNames.TEXT)) {
                texts();
              }
              for (Part child : children) {
                space(order.before());
                ordered.add(element.apply(child));
              }
            });
    space(order.end());
  }

  private void texts() {
    part.texts().forEach(this::text);
  }

  private void space(String blank) {
    if (!blank.isEmpty()) {
      text(blank);
    }
  }

  private void text(String characters) {
    budget.spend(characters.length());
    ordered.add(new XmlNode.Text(characters));
  }

  private void aside(XmlNode node) {
    budget.spend(length(node));
    ordered.add(node);
  }

  private static int length(XmlNode node) {
    if (node instanceof XmlNode.Comment comment) {
      return comment.text().length();
    }
    return node instanceof XmlNode.Instruction instruction ? instruction.data().length() : 0;
  }

  private void piece(Piece piece) {
    if (piece instanceof Space space) {
      space(space.text());
    } else if (piece instanceof Aside aside) {
      aside(aside.node());
    } else if (piece instanceof Characters characters) {
      characters(characters.count());
    } else if (piece instanceof Child child) {
      Iterator<Part> left = waiting.get(child.name());
      if (left == null || !left.hasNext()) {
        throw misfit("needs another " + child.name() + ".");
      }
      ordered.add(element.apply(left.next()));
    }
  }

  private void characters(int count) {
    if (text >= part.texts().size()) {
      throw misfit("has less text.");
    }
    String whole = part.texts().get(text);
    if (count == 0 || count > whole.length() - offset) {
      throw misfit("has a text of another length.");
    }
    text(whole.substring(offset, offset + count));
    offset += count;
    if (offset == whole.length()) {
      text++;
      offset = 0;
    }
  }

  private void requireAllUsed() {
    if (text < part.texts().size()) {
      throw misfit("has more text.");
    }
    waiting.forEach(
        (name, left) -> {
          if (left.hasNext()) {
            throw misfit("has more of " + name + ".");
          }
        });
  }

  private DccJsonRejectedException misfit(String what) {
    return DccJsonRejectedException.layout("The element at " + part.pointer() + " " + what);
  }
}
