package org.etalon.quantity.code;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Rational;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitPrefix;
import org.etalon.quantity.unit.UnitSymbols;
import org.etalon.quantity.unit.UnitTerm;
import org.jspecify.annotations.Nullable;

/**
 * The symbol of a unit for people (SI Brochure, 5.4): a product with half-high points, what is
 * below the line with negative exponents.
 */
public final class UnitMarkup {
  private static final char DOT = '\u00B7';
  private static final char MINUS = '\u2212';
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Where LaTeX has no letter for a symbol. */
  private static final Map<UnitName, String> LATEX = new EnumMap<>(UnitName.class);

  static {
    LATEX.put(UnitName.DEGREE, "{}^{\\circ}");
    LATEX.put(UnitName.ARCMINUTE, "{}^{\\prime}");
    LATEX.put(UnitName.ARCSECOND, "{}^{\\prime\\prime}");
    LATEX.put(UnitName.DEGREECELSIUS, "{}^{\\circ}\\mathrm{C}");
    LATEX.put(UnitName.OHM, "\\Omega");
    LATEX.put(UnitName.PERCENT, "\\%");
    LATEX.put(UnitName.ANGSTROM, "\\mathring{\\mathrm{A}}");
    LATEX.put(UnitName.CLIGHT, "c_{0}");
    LATEX.put(UnitName.ELEMENTARYCHARGE, "e");
    LATEX.put(UnitName.ELECTRONMASS, "m_{\\mathrm{e}}");
    LATEX.put(UnitName.HARTREE, "E_{\\mathrm{h}}");
    LATEX.put(UnitName.BOHR, "a_{0}");
    LATEX.put(UnitName.PLANCKBAR, "\\hbar");
    LATEX.put(UnitName.ONE, "1");
  }

  private UnitMarkup() {}

  /** Unicode, such as {@code m·s⁻²}; null where a part has no symbol. */
  public static @Nullable String symbol(DsiUnit unit) {
    List<String> parts = new ArrayList<>();
    for (UnitTerm term : shown(unit)) {
      String letters = letters(term);
      if (letters == null) {
        return null;
      }
      parts.add(letters + raised(term.exponent()));
    }
    return parts.isEmpty() ? null : String.join(String.valueOf(DOT), parts);
  }

  /** For math mode, with nothing but LaTeX itself. */
  static @Nullable String latex(DsiUnit unit) {
    List<String> parts = new ArrayList<>();
    for (UnitTerm term : shown(unit)) {
      String letters = letters(term);
      if (letters == null) {
        return null;
      }
      String power = written(term.exponent());
      String whole = latexName(term, letters);
      boolean one = whole.lastIndexOf('\\') <= 0 && !whole.contains("_");
      parts.add(power.isEmpty() ? whole : (one ? whole : "{" + whole + "}") + "^{" + power + "}");
    }
    return parts.isEmpty() ? null : String.join("\\cdot ", parts).replace("\\cdot \\", "\\cdot\\");
  }

  private static String latexName(UnitTerm term, String letters) {
    UnitPrefix prefix = term.prefix();
    String own = LATEX.get(term.name());
    if (own == null && prefix != UnitPrefix.MICRO) {
      return "\\mathrm{" + letters + "}";
    }
    String name = own != null ? own : "\\mathrm{" + UnitSymbols.of(term.name()) + "}";
    if (prefix == null) {
      return name;
    }
    return prefix == UnitPrefix.MICRO
        ? "\\mu " + name
        : "\\mathrm{" + UnitSymbols.of(prefix) + "}" + name;
  }

  /** A whole {@code math} element. */
  static @Nullable String mathml(DsiUnit unit) {
    StringBuilder row = new StringBuilder();
    for (UnitTerm term : shown(unit)) {
      String letters = letters(term);
      if (letters == null) {
        return null;
      }
      String name =
          term.name() == UnitName.ONE
              ? "<mn>1</mn>"
              : "<mi mathvariant=\"normal\">" + letters + "</mi>";
      row.append(row.isEmpty() ? "" : "<mo>\u22C5</mo>");
      row.append(
          term.exponent().equals(Rational.ONE)
              ? name
              : "<msup>" + name + number(term.exponent()) + "</msup>");
    }
    return row.isEmpty()
        ? null
        : "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mrow>" + row + "</mrow></math>";
  }

  private static String number(Rational exponent) {
    String size = "<mn>" + plain(exponent.abs()) + "</mn>";
    return exponent.signum() < 0 ? "<mrow><mo>" + MINUS + "</mo>" + size + "</mrow>" : size;
  }

  /** Without the ones that stand beside something else. */
  private static List<UnitTerm> shown(DsiUnit unit) {
    List<UnitTerm> others =
        unit.terms().stream().filter(term -> term.name() != UnitName.ONE).toList();
    return others.isEmpty() && !unit.isDeclaredNonSi()
        ? List.of(new UnitTerm(null, UnitName.ONE, Rational.ONE))
        : others;
  }

  /** Prefix and symbol; a prefix before a sign of proportion would be read by nobody. */
  private static @Nullable String letters(UnitTerm term) {
    String name = UnitSymbols.of(term.name());
    UnitPrefix prefix = term.prefix();
    boolean proportion = term.name() == UnitName.PERCENT || term.name() == UnitName.PPM;
    if (name == null || (prefix != null && proportion)) {
      return null;
    }
    return (prefix == null ? "" : UnitSymbols.of(prefix)) + name;
  }

  private static String raised(Rational exponent) {
    if (exponent.equals(Rational.ONE)) {
      return "";
    }
    if (!exponent.isInteger()) {
      // There is no raised decimal point.
      return "^(" + written(exponent).replace('-', MINUS) + ")";
    }
    StringBuilder text = new StringBuilder(exponent.signum() < 0 ? "\u207B" : "");
    plain(exponent.abs()).chars().forEach(digit -> text.append(RAISED.charAt(digit - '0')));
    return text.toString();
  }

  private static String written(Rational exponent) {
    return exponent.equals(Rational.ONE) ? "" : plain(exponent);
  }

  private static String plain(Rational number) {
    BigDecimal decimal = number.toDecimal();
    return decimal == null ? number.toString() : decimal.toPlainString();
  }
}
