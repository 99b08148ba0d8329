package org.etalon.dcc;

/**
 * A formula (DCC {@code formulaType}).
 *
 * @param text LaTeX, or one MathML element as canonical XML; empty for a MathML formula without one
 * @param inner attributes of the element around the MathML
 */
public record FormulaData(Notation notation, String text, Attributes inner, Attributes attributes)
    implements DataElement, RichContent.Part {

  /** A formula without attributes inside. */
  public FormulaData(Notation notation, String text, Attributes attributes) {
    this(notation, text, Attributes.NONE, attributes);
  }

  /** How the formula is written. */
  public enum Notation {
    LATEX,
    MATHML
  }
}
