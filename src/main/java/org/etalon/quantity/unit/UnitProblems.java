package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What could be better in an expression that keeps the grammar. */
final class UnitProblems {
  private static final Set<UnitName> INFORMATION = Set.of(UnitName.BYTE, UnitName.BIT);
  private static final Set<UnitName> ANGLES =
      Set.of(UnitName.DEGREE, UnitName.ARCMINUTE, UnitName.ARCSECOND);
  private static final Set<UnitName> FRACTIONS = Set.of(UnitName.PERCENT, UnitName.PPM);
  private static final Pattern EXPONENT = Pattern.compile("\\\\tothe\\{([^}]*)}");
  // Whole, or the half that stands for a square root.
  private static final Pattern PLAIN_EXPONENT = Pattern.compile("[-+]?(?:[0-9]+|0?\\.50*)");

  private UnitProblems() {}

  static List<UnitProblem> of(DsiUnit unit) {
    if (unit.isDeclaredNonSi()) {
      return List.of(
          new UnitProblem(
              "non-si",
              "The unit is declared not to be of the SI. Give the value in a D-SI unit, or both in"
                  + " a si:hybrid.",
              null));
    }
    List<UnitProblem> problems = new ArrayList<>();
    for (UnitTerm term : unit.terms()) {
      UnitProblem problem = prefix(term);
      if (problem != null && !problems.contains(problem)) {
        problems.add(problem);
      }
    }
    exponents(unit, problems);
    prefixes(unit, problems);
    return problems;
  }

  private static @Nullable UnitProblem prefix(UnitTerm term) {
    UnitPrefix prefix = term.prefix();
    if (prefix == null) {
      return null;
    }
    String words = "\\" + prefix.word() + "\\" + term.name().word();
    if (ANGLES.contains(term.name())) {
      return new UnitProblem(
          "prefix-on-angle",
          words
              + ": units of angle other than \\radian have no prefix. Write a decimal fraction"
              + " of \\"
              + term.name().word()
              + ", or \\micro\\radian and the like.",
          null);
    }
    if (FRACTIONS.contains(term.name())) {
      return new UnitProblem(
          "prefix-on-fraction",
          words + ": a fraction of one has no prefix. Give the value in \\one.",
          null);
    }
    if (isBinary(prefix) && !INFORMATION.contains(term.name())) {
      return new UnitProblem(
          "binary-prefix",
          words + ": binary prefixes are for \\byte and \\bit only. Use a decimal prefix.",
          null);
    }
    if (!prefix.isInDsi()) {
      return new UnitProblem(
          "prefix-beyond-dsi",
          words
              + ": the prefix is of the SI since 2022, but the D-SI does not name it yet. Use a"
              + " smaller prefix and a power of ten in the value.",
          null);
    }
    return null;
  }

  private static boolean isBinary(UnitPrefix prefix) {
    return switch (prefix) {
      case KIBI, MEBI, GIBI, TEBI, PEBI, EXBI, ZEBI, YOBI -> true;
      default -> false;
    };
  }

  private static void exponents(DsiUnit unit, List<UnitProblem> problems) {
    Matcher matcher = EXPONENT.matcher(unit.toString());
    boolean plain = true;
    String first = "";
    while (plain && matcher.find()) {
      first = matcher.group(1);
      plain = PLAIN_EXPONENT.matcher(first).matches();
    }
    if (!plain) {
      String better = PlainExponents.of(unit);
      problems.add(
          new UnitProblem(
              "exponent-form",
              "The exponent {"
                  + first
                  + "} is neither a whole number nor 0.5 or -0.5."
                  + (better == null ? " Use whole powers." : " Write " + better + "."),
              better));
    }
  }

  /** The SI Brochure advises one prefix in a compound unit; a quotient has one on each side. */
  private static void prefixes(DsiUnit unit, List<UnitProblem> problems) {
    long above =
        unit.terms().stream().filter(t -> t.prefix() != null && t.exponent().signum() >= 0).count();
    long below =
        unit.terms().stream().filter(t -> t.prefix() != null && t.exponent().signum() < 0).count();
    if (above > 1 || below > 1) {
      problems.add(
          new UnitProblem(
              "several-prefixes",
              "More than one prefix stands in the "
                  + (above > 1 ? "numerator" : "denominator")
                  + ". Use at most one there, and put the power of ten into the value.",
              null));
    }
  }

  /** Rewrites exponents that are written at length, or that a product of two powers replaces. */
  private static final class PlainExponents {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static @Nullable String of(DsiUnit unit) {
      StringBuilder text = new StringBuilder();
      for (UnitTerm term : unit.terms()) {
        BigDecimal exponent = term.exponent().toDecimal();
        if (exponent == null) {
          return null;
        }
        String name = new UnitTerm(term.prefix(), term.name(), Rational.ONE).toString();
        BigDecimal whole = new BigDecimal(exponent.toBigInteger());
        BigDecimal rest = exponent.subtract(whole);
        boolean half = rest.abs().compareTo(HALF) == 0;
        boolean split = half && whole.signum() != 0;
        if ((rest.signum() != 0 && !half) || (split && term.prefix() != null)) {
          return null;
        }
        text.append(power(name, split || !half ? whole : exponent));
        text.append(split ? power(name, rest) : "");
      }
      return text.toString();
    }

    private static String power(String name, BigDecimal exponent) {
      BigDecimal plain = exponent.stripTrailingZeros();
      return plain.compareTo(BigDecimal.ONE) == 0
          ? name
          : name + "\\tothe{" + plain.toPlainString() + "}";
    }
  }
}
