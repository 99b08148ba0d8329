package org.etalon.rendering.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * An element of presentation MathML as a page may hold it: one of a closed set, without attributes.
 *
 * @param text of a token; empty for other elements
 */
public record MathNode(Tag tag, String text, List<MathNode> children) {
  /** The elements that there are. */
  public enum Tag {
    MI,
    MN,
    MO,
    MTEXT,
    MROW,
    MSUP,
    MSUB,
    MSUBSUP,
    MFRAC,
    MSQRT,
    MROOT,
    MUNDER,
    MOVER,
    MUNDEROVER,
    MTABLE,
    MTR,
    MTD;

    boolean isToken() {
      return compareTo(MTEXT) <= 0;
    }

    /** How many children it must have; -1 for any number. */
    int arity() {
      return switch (this) {
        case MSUP, MSUB, MFRAC, MROOT, MUNDER, MOVER -> 2;
        case MSUBSUP, MUNDEROVER -> 3;
        default -> -1;
      };
    }
  }

  public MathNode {
    children = List.copyOf(children);
  }

  static MathNode token(Tag tag, String text) {
    return new MathNode(tag, text, List.of());
  }

  static MathNode operator(String text) {
    return token(Tag.MO, text);
  }

  static MathNode of(Tag tag, MathNode... children) {
    return of(tag, Arrays.asList(children));
  }

  /** The element, or a mere row where it would not have the children that it needs. */
  static MathNode of(Tag tag, List<MathNode> children) {
    boolean fits = tag.arity() < 0 || tag.arity() == children.size();
    return fits && tag != Tag.MROW ? new MathNode(tag, "", children) : row(children);
  }

  static MathNode row(List<MathNode> children) {
    return children.size() == 1 ? children.get(0) : new MathNode(Tag.MROW, "", children);
  }

  /** The name of the element. */
  public String name() {
    return tag.name().toLowerCase(Locale.ROOT);
  }

  /** Whether it holds text. */
  public boolean isToken() {
    return tag.isToken();
  }

  int depth() {
    return 1 + children.stream().mapToInt(MathNode::depth).max().orElse(0);
  }

  int size() {
    return 1 + children.stream().mapToInt(MathNode::size).sum();
  }

  boolean hasText() {
    return !text.isEmpty() || children.stream().anyMatch(MathNode::hasText);
  }
}
