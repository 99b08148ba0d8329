package org.etalon.quantity.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes that others have and that are refused here, each with the reason. */
final class RefusedCodes {
  private static final String REFERENCE =
      "A level of the D-SI does not say what it refers to, this code does.";
  private static final String NO_UNIT = "The D-SI has no such unit.";
  private static final String YEAR = "The D-SI has no week, month or year: their lengths vary.";

  private static final Map<String, String> UCUM = new LinkedHashMap<>();
  private static final Map<String, String> QUDT = new LinkedHashMap<>();

  static {
    for (String code : List.of("B[V]", "B[mV]", "B[uV]", "B[10.nV]", "B[W]", "B[kW]", "B[SPL]")) {
      UCUM.put(code, REFERENCE);
    }
    for (String code : List.of("wk", "mo", "mo_s", "mo_j", "mo_g", "a", "a_t", "a_j", "a_g")) {
      UCUM.put(code, YEAR);
    }
    UCUM.put("m[Hg]", "UCUM rounds the metre of mercury to 133.322 kPa, the D-SI does not.");
    UCUM.put(
        "AU", "The astronomical unit of UCUM is 149597870691 m, that of the SI 149597870700 m.");
    UCUM.put("[degF]", "The D-SI has no degree Fahrenheit.");
    UCUM.put("[psi]", NO_UNIT);
    UCUM.put("[ppb]", "The D-SI has parts per million, not per thousand million.");
    UCUM.put("[ppth]", "The D-SI has parts per million, not per thousand.");
    UCUM.put("ar", "The D-SI has the hectare, not the are.");
    UCUM.put("bit_s", "The logarithm of a number of states is not a number of bits.");

    QUDT.put("NUM", "A count of things; the D-SI has only the plain number one.");
    QUDT.put("ONE", "A count of things; the D-SI has only the plain number one.");
    QUDT.put("AU", "The astronomical unit of QUDT is not that of the SI, 149597870700 m.");
    QUDT.put("DEG_F", "The D-SI has no degree Fahrenheit.");
    QUDT.put("PSI", NO_UNIT);
    QUDT.put("YR", YEAR);
    QUDT.put("MO", YEAR);
    QUDT.put("WK", YEAR);
    QUDT.put("DeciB_C", REFERENCE);
    QUDT.put("DeciB_M", REFERENCE);
    QUDT.put("PERCENT_RH", "The D-SI has the percentage, not what it is a percentage of.");
  }

  private RefusedCodes() {}

  /** A prefix does not make it lawful: dB[V] is refused as B[V] is; har is a unit of its own. */
  static @Nullable String ucum(String symbol) {
    String exact = UCUM.get(symbol);
    if (exact != null || UcumUnits.named(symbol) != null) {
      return exact;
    }
    for (Map.Entry<String, String> entry : UCUM.entrySet()) {
      String code = entry.getKey();
      boolean metric = code.startsWith("B[") || code.equals("m[Hg]") || code.equals("ar");
      if (metric && symbol.endsWith(code) && UcumUnits.isPrefix(symbol, code.length())) {
        return entry.getValue();
      }
    }
    return null;
  }

  static @Nullable String qudt(String name) {
    return QUDT.get(name);
  }

  /** System to its refused codes, for the list in the documentation. */
  static Map<UnitNotation, Map<String, String>> all() {
    return Map.of(UnitNotation.UCUM, UCUM, UnitNotation.QUDT, QUDT);
  }
}
