package org.etalon.quantity.code;

import java.util.function.Function;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitTerm;
import org.jspecify.annotations.Nullable;

/** A code, or the one sentence why there is none; never both and never neither. */
record Written(@Nullable String code, @Nullable String problem) {
  static Written as(String code) {
    return new Written(code, null);
  }

  static Written refused(String problem) {
    return new Written(null, problem);
  }

  /**
   * The parts of a product one after the other with a point between; a one beside others is left
   * out.
   */
  static Written product(DsiUnit unit, Function<UnitTerm, Written> part) {
    StringBuilder code = new StringBuilder();
    for (UnitTerm term : unit.terms()) {
      Written one = part.apply(term);
      if (one.code == null) {
        return one;
      }
      boolean left = term.name() == UnitName.ONE && unit.terms().size() > 1;
      if (!left) {
        code.append(code.isEmpty() ? "" : ".").append(one.code);
      }
    }
    // Several ones and nothing else.
    return code.isEmpty() ? part.apply(unit.terms().get(0)) : as(code.toString());
  }

  /** The exponent behind a name, as BIPM and UCUM write it: whole, and none for one. */
  static Written powered(String name, UnitTerm term, String system) {
    if (!term.exponent().isInteger()) {
      return refused(system + " has no decimal exponents, as in " + term + ".");
    }
    if (term.exponent().signum() == 0) {
      return refused(system + " is not written with an exponent of zero, as in " + term + ".");
    }
    String exponent = term.exponent().toString();
    boolean bare = exponent.equals("1") || term.name() == UnitName.ONE;
    return as(bare ? name : name + exponent);
  }
}
