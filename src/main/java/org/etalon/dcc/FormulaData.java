package org.etalon.dcc;

/**
 * A formula (DCC {@code formulaType}).
 *
 * @param text LaTeX, or one MathML element as canonical XML; empty for a MathML formula without one
 * @param mathmlAttributes of the {@code mathml} element inside
 */
public record FormulaData(
    Notation notation, String text, Attributes attributes, Attributes mathmlAttributes)
    implements DataElement, RichContent.Part {

  /** A formula whose {@code mathml} element, if it has one, carries nothing itself. */
  public FormulaData(Notation notation, String text, Attributes attributes) {
    this(notation, text, attributes, Attributes.NONE);
  }

  /** How the formula is written. */
  public enum Notation {
    LATEX,
    MATHML
  }
}
