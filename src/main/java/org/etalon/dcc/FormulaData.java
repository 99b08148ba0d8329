package org.etalon.dcc;

/**
 * A formula (DCC {@code formulaType}).
 *
 * @param text LaTeX, or one MathML element as canonical XML; empty for a MathML formula without one
 */
public record FormulaData(Notation notation, String text, Attributes attributes)
    implements DataElement, RichContent.Part {

  /** How the formula is written. */
  public enum Notation {
    LATEX,
    MATHML
  }
}
