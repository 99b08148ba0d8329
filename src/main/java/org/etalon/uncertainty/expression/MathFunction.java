package org.etalon.uncertainty.expression;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions that a model may call; angles are in radians. */
public enum MathFunction {
  SQRT,
  EXP,
  LN,
  LOG10,
  SIN,
  COS,
  TAN,
  ASIN,
  ACOS,
  ATAN,
  ATAN2,
  SINH,
  COSH,
  TANH,
  ABS,
  /** The sign of a number, which is the derivative of {@link #ABS}; it cannot be written. */
  SIGN;

  /** As it is written. */
  public String symbol() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many arguments it takes. */
  public int arity() {
    return this == ATAN2 ? 2 : 1;
  }

  static @Nullable MathFunction bySymbol(String symbol) {
    for (MathFunction function : values()) {
      if (function != SIGN && function.symbol().equals(symbol)) {
        return function;
      }
    }
    return null;
  }
}
