package org.etalon.quantity.unit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A unit that the D-SI does not have and that is defined exactly by units of it. It is a word of
 * conversions only: in a certificate it would have to be declared not to be of the SI. The code is
 * that of UCUM where UCUM has one of the same size.
 */
public final class ForeignUnit extends ConvertibleUnit {
  private static final String YARD_AND_POUND = "international yard and pound, 1959";
  private static final String GALLON = "NIST Handbook 44, appendix C";
  private static final String TEMPERATURE = "NIST SP 811, appendix B.8";
  private static final String POUND_FORCE = "pound · standard gravity, 3rd CGPM (1901)";
  private static final String CGS = "SI Brochure, 8th edition, table 9";
  private static final String CALORIE = "ISO 31-4:1992, annex B";

  private static final List<ForeignUnit> ALL =
      List.of(
          unit("[in_i]", "inch", "0.0254", "\\metre", YARD_AND_POUND),
          unit("[mil_i]", "thousandth of an inch", "0.0000254", "\\metre", YARD_AND_POUND),
          unit("[ft_i]", "foot", "0.3048", "\\metre", YARD_AND_POUND),
          unit("[yd_i]", "yard", "0.9144", "\\metre", YARD_AND_POUND),
          unit("[mi_i]", "mile", "1609.344", "\\metre", YARD_AND_POUND),
          unit("[ft_us]", "US survey foot", "1200/3937", "\\metre", "Mendenhall Order, 1893"),
          unit("[lb_av]", "pound", "0.45359237", "\\kilogram", YARD_AND_POUND),
          unit("[oz_av]", "ounce", "0.028349523125", "\\kilogram", YARD_AND_POUND),
          unit("[gr]", "grain", "0.00006479891", "\\kilogram", YARD_AND_POUND),
          unit("[oz_tr]", "troy ounce", "0.0311034768", "\\kilogram", YARD_AND_POUND),
          unit("[car_m]", "carat", "0.0002", "\\kilogram", "4th CGPM (1907)"),
          unit("[lbf_av]", "pound-force", "4.4482216152605", "\\newton", POUND_FORCE),
          unit("kgf", "kilogram-force", "9.80665", "\\newton", "3rd CGPM (1901)"),
          unit(
              "[psi]",
              "pound-force per square inch",
              "4.4482216152605/0.00064516",
              "\\pascal",
              POUND_FORCE),
          unit("atm", "standard atmosphere", "101325", "\\pascal", "10th CGPM (1954)"),
          unit("att", "technical atmosphere", "98066.5", "\\pascal", "3rd CGPM (1901)"),
          unit("Torr", "torr", "101325/760", "\\pascal", "10th CGPM (1954)"),
          temperature("[degF]", "degree Fahrenheit", "45967/180"),
          temperature("[degR]", "degree Rankine", "0"),
          unit("[gal_us]", "US gallon", "0.003785411784", "\\metre\\tothe{3}", GALLON),
          unit("[foz_us]", "US fluid ounce", "0.0000295735295625", "\\metre\\tothe{3}", GALLON),
          unit(
              "[gal_br]",
              "imperial gallon",
              "0.00454609",
              "\\metre\\tothe{3}",
              "UK Weights and Measures Act 1985, schedule 1"),
          unit("cal_th", "thermochemical calorie", "4.184", "\\joule", CALORIE),
          unit("cal_IT", "calorie (International Table)", "4.1868", "\\joule", CALORIE),
          unit("[Btu_th]", "Btu (thermochemical)", "4.184/1.8*453.59237", "\\joule", CALORIE),
          unit("[Btu_IT]", "Btu (International Table)", "1055.05585262", "\\joule", CALORIE),
          unit("[HP]", "horsepower (550 ft·lbf/s)", "745.69987158227022", "\\watt", POUND_FORCE),
          unit("dyn", "dyne", "0.00001", "\\newton", CGS),
          unit("erg", "erg", "1E-7", "\\joule", CGS),
          unit("P", "poise", "0.1", "\\pascal\\second", CGS),
          unit("St", "stokes", "0.0001", "\\metre\\tothe{2}\\per\\second", CGS),
          unit("Gal", "gal", "0.01", "\\metre\\per\\second\\tothe{2}", CGS),
          unit("Ci", "curie", "3.7E10", "\\becquerel", "SI Brochure, 8th edition, section 4.1"),
          unit("gon", "gon", "0.9", "\\degree", "SI Brochure, 8th edition, table 6"));

  private static final Map<String, ForeignUnit> BY_CODE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(ForeignUnit::code, Function.identity()));

  private final String code;
  private final String englishName;
  private final Rational multiple;
  private final DsiUnit unit;
  private final Rational offset;
  private final String source;

  private ForeignUnit(
      String code, String name, Rational multiple, DsiUnit unit, Rational offset, String source) {
    this.code = code;
    this.englishName = name;
    this.multiple = multiple;
    this.unit = unit;
    this.offset = offset;
    this.source = source;
  }

  private static ForeignUnit unit(
      String code, String name, String multiple, String unit, String source) {
    return new ForeignUnit(
        code, name, number(multiple), DsiUnit.parse(unit), Rational.ZERO, source);
  }

  private static ForeignUnit temperature(String code, String name, String offset) {
    return new ForeignUnit(
        code, name, number("5/9"), DsiUnit.parse("\\kelvin"), number(offset), TEMPERATURE);
  }

  /** Products and quotients of decimals, from left to right. */
  private static Rational number(String text) {
    return Arrays.stream(text.split("(?=[*/])"))
        .map(
            part ->
                switch (part.charAt(0)) {
                  case '*' -> Rational.of(new BigDecimal(part.substring(1)));
                  case '/' ->
                      Rational.ONE.dividedBy(Rational.of(new BigDecimal(part.substring(1))));
                  default -> Rational.of(new BigDecimal(part));
                })
        .reduce(Rational.ONE, Rational::times);
  }

  /** All there are. */
  public static List<ForeignUnit> all() {
    return ALL;
  }

  /** The unit of that code, or null. */
  public static @Nullable ForeignUnit find(String code) {
    return BY_CODE.get(code);
  }

  /** Case matters, as everywhere in UCUM. */
  public String code() {
    return code;
  }

  /** In English. */
  public String englishName() {
    return englishName;
  }

  /** How many of {@link #unit()} one of this is. */
  public Rational multiple() {
    return multiple;
  }

  /** The unit of the D-SI that defines this one. */
  public DsiUnit unit() {
    return unit;
  }

  /** The document that defines it. */
  public String source() {
    return source;
  }

  @Override
  public Rational offset() {
    return offset;
  }

  @Override
  public boolean isLogarithmic() {
    return false;
  }

  @Override
  public boolean isDeclaredNonSi() {
    return false;
  }

  @Override
  Dimension makeDimension() {
    return unit.dimension();
  }

  @Override
  Magnitude makeMagnitude() {
    return Magnitude.of(multiple).times(unit.magnitude());
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }
}
