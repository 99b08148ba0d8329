package org.etalon.uncertainty.conformity;

/**
 * Integrals of smooth functions by Gauss and Legendre with five points, where halving an interval
 * no longer changes what it gives.
 */
final class Quadrature {
  private static final int PIECES = 32;
  private static final int DEPTH_MAX = 24;

  private Quadrature() {}

  /** A function of one variable. */
  interface Function {
    double at(double x);
  }

  static double integral(double from, double to, Function function) {
    double sum = 0;
    double step = (to - from) / PIECES;
    for (int i = 0; i < PIECES; i++) {
      double start = from + i * step;
      sum += refined(start, start + step, function, points(start, start + step, function), 0);
    }
    return sum;
  }

  private static double refined(
      double from, double to, Function function, double whole, int depth) {
    double middle = (from + to) / 2;
    double left = points(from, middle, function);
    double right = points(middle, to, function);
    if (depth == DEPTH_MAX || Math.abs(left + right - whole) < 1e-14) {
      return left + right;
    }
    return refined(from, middle, function, left, depth + 1)
        + refined(middle, to, function, right, depth + 1);
  }

  /** The nodes are the zeros of the fifth Legendre polynomial. */
  private static double points(double from, double to, Function function) {
    double half = (to - from) / 2;
    double middle = (from + to) / 2;
    double spread = 2 * Math.sqrt(10.0 / 7);
    double inner = half * Math.sqrt(5 - spread) / 3;
    double outer = half * Math.sqrt(5 + spread) / 3;
    double share = 13 * Math.sqrt(70);
    return half
        * (128.0 / 225 * function.at(middle)
            + (322 + share) / 900 * (function.at(middle - inner) + function.at(middle + inner))
            + (322 - share) / 900 * (function.at(middle - outer) + function.at(middle + outer)));
  }
}
