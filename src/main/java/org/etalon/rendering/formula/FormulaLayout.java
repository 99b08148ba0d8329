package org.etalon.rendering.formula;

import java.util.List;
import org.etalon.dcc.formula.ContentFormula;
import org.etalon.dcc.formula.FormulaRejectedException;
import org.etalon.dcc.formula.MathElement;
import org.jspecify.annotations.Nullable;

/**
 * A formula laid out twice: as MathML, and in one line for where there is none.
 *
 * @param line in pieces of one level each
 */
public record FormulaLayout(MathNode math, List<MathRun> line) {
  // Each level of a page is a template within a template.
  private static final int DEPTH_MAX = 48;
  private static final int SIZE_MAX = 3_000;

  public FormulaLayout {
    line = List.copyOf(line);
  }

  /**
   * Lays out a {@code math} element; null where that cannot be done, or not in reasonable size.
   *
   * @param otherwise the word for the last of several pieces
   */
  public static @Nullable FormulaLayout of(String mathml, String otherwise) {
    try {
      MathElement math = MathElement.parse(mathml);
      MathNode node = node(math, otherwise);
      return !node.hasText() || node.depth() > DEPTH_MAX || node.size() > SIZE_MAX
          ? null
          : new FormulaLayout(node, LinearMath.of(node));
    } catch (FormulaRejectedException e) {
      return null;
    }
  }

  /** What the author laid out is shown as such; content alone is laid out here. */
  private static MathNode node(MathElement math, String otherwise) {
    List<MathElement> children = math.children();
    boolean own =
        children.size() == 1
            && children.get(0).is("semantics")
            && startsWithLayout(children.get(0));
    MathElement content = own ? null : ContentFormula.content(math);
    return content == null
        ? MathNode.row(PresentationLayout.children(math))
        : new ContentLayout(otherwise).of(content);
  }

  private static boolean startsWithLayout(MathElement semantics) {
    return !semantics.children().isEmpty() && semantics.children().get(0).name().startsWith("m");
  }
}
