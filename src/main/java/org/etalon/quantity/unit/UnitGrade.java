package org.etalon.quantity.unit;

import java.util.List;

/**
 * The medal of a unit expression, with what would improve it. The lowest part decides: each named
 * unit has the medal of its table in the units wiki of PTB, a prefix makes it gold at best, and a
 * problem makes the whole expression improvable.
 *
 * @param problems empty unless the grade is {@link Grade#IMPROVABLE}
 */
public record UnitGrade(Grade grade, List<UnitProblem> problems) {

  public UnitGrade {
    problems = List.copyOf(problems);
  }

  /** Of an expression that keeps the grammar. */
  public static UnitGrade of(DsiUnit unit) {
    List<UnitProblem> problems = UnitProblems.of(unit);
    return problems.isEmpty()
        ? new UnitGrade(medal(unit.terms()), List.of())
        : new UnitGrade(Grade.IMPROVABLE, problems);
  }

  /**
   * Of what stands in a document. Blanks beside a backslash, a brace or the ends are passed over:
   * every name still begins at its backslash. Tabs and line breaks are not.
   */
  public static UnitGrade ofWritten(String text) {
    return ofWritten(text, true);
  }

  /**
   * The same.
   *
   * @param suggests whether a rejected unit is told what was probably meant, which takes long
   */
  public static UnitGrade ofWritten(String text, boolean suggests) {
    String joined = UnitBlanks.joined(text);
    try {
      return of(new DsiUnitParser(joined, suggests).parse());
    } catch (UnitRejectedException e) {
      return new UnitGrade(Grade.IMPROVABLE, List.of(problem(joined, e)));
    }
  }

  private static UnitProblem problem(String text, UnitRejectedException e) {
    String close = UnitBlanks.without(text);
    if (!close.equals(text) && UnitCorrection.isGood(close)) {
      String detail = "A unit has no tabs, no line breaks, and no blanks inside a word.";
      return new UnitProblem("blank", detail + " Write " + close + ".", close);
    }
    String better = UnitCorrection.of(text, e);
    if (better == null) {
      String detail = e.detail() + " " + UnitImprovements.of(e.code());
      return new UnitProblem(e.code(), detail, null);
    }
    boolean said = better.equals(e.hint());
    String question = UnitHints.sentence(text, e.hint());
    return new UnitProblem(
        e.code(),
        said ? e.detail() : e.detail().replace(question, "") + " Write " + better + ".",
        better);
  }

  private static Grade medal(List<UnitTerm> terms) {
    return terms.stream().map(UnitGrade::medal).reduce(Grade.PLATINUM, Grade::worse);
  }

  private static Grade medal(UnitTerm term) {
    Grade bare = medal(term.name());
    return term.prefix() == null ? bare : bare.worse(Grade.GOLD);
  }

  /** The medal of a unit alone, without prefix. */
  static Grade medal(UnitName name) {
    return switch (name) {
      case METRE, KILOGRAM, SECOND, AMPERE, KELVIN, MOLE, CANDELA -> Grade.PLATINUM;
      case ONE, DAY, HOUR, MINUTE, DEGREE, ARCMINUTE, ARCSECOND -> Grade.PLATINUM;
      case GRAM, RADIAN, STERADIAN, HERTZ, NEWTON, PASCAL, JOULE, WATT -> Grade.GOLD;
      case COULOMB, VOLT, FARAD, OHM, SIEMENS, WEBER, TESLA, HENRY -> Grade.GOLD;
      case DEGREECELSIUS, LUMEN, LUX, BECQUEREL, SIEVERT, GRAY, KATAL -> Grade.GOLD;
      case HECTARE, LITRE, TONNE, ELECTRONVOLT, DALTON, ASTRONOMICALUNIT -> Grade.SILVER;
      case NEPER, BEL, DECIBEL, PERCENT, PPM, BYTE, BIT -> Grade.SILVER;
      case ANGSTROM, BAR, ATOMICUNITTIME, ATOMICMASSUNIT, BARN, CLIGHT -> Grade.BRONZE;
      case ELECTRONMASS, ELEMENTARYCHARGE, MMHG, NATURALUNITTIME -> Grade.BRONZE;
      case HARTREE, BOHR, NAUTICALMILE, KNOT, PLANCKBAR -> Grade.BRONZE;
    };
  }
}
