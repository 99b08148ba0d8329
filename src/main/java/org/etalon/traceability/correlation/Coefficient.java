package org.etalon.traceability.correlation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.etalon.traceability.correlation.Lineage.Reason;

/**
 * A correlation coefficient: what certificates in common add to it, and what is open.
 *
 * @param met for each certificate where ways meet, what it adds
 * @param open for each certificate of which something is not told, how much that can be at most
 */
public record Coefficient(Map<String, BigDecimal> met, Map<Open, BigDecimal> open) {
  static final MathContext WORKING = new MathContext(80, RoundingMode.HALF_EVEN);
  static final Coefficient NONE = new Coefficient(Map.of(), Map.of());

  /** What is not told. */
  public record Open(String key, Reason why) implements Comparable<Open> {
    @Override
    public int compareTo(Open other) {
      int first = key.compareTo(other.key);
      return first == 0 ? why.compareTo(other.why) : first;
    }
  }

  static Coefficient met(String key, BigDecimal coefficient) {
    return new Coefficient(Map.of(key, coefficient), Map.of());
  }

  static Coefficient open(String key, Reason why, BigDecimal most) {
    return new Coefficient(Map.of(), Map.of(new Open(key, why), most));
  }

  Coefficient plus(Coefficient other) {
    Map<String, BigDecimal> together = new TreeMap<>(met);
    other.met.forEach((key, more) -> together.merge(key, more, BigDecimal::add));
    Map<Open, BigDecimal> both = new TreeMap<>(open);
    other.open.forEach((key, more) -> both.merge(key, more, BigDecimal::add));
    return new Coefficient(together, both);
  }

  Coefficient times(BigDecimal factor) {
    Map<String, BigDecimal> scaled = new TreeMap<>();
    met.forEach((key, part) -> scaled.put(key, part.multiply(factor, WORKING)));
    Map<Open, BigDecimal> wider = new TreeMap<>();
    open.forEach((key, part) -> wider.put(key, part.multiply(factor.abs(), WORKING)));
    return new Coefficient(scaled, wider);
  }

  /** The least that it can be. */
  public BigDecimal low() {
    return middle().subtract(width()).max(BigDecimal.ONE.negate());
  }

  /** The most that it can be. */
  public BigDecimal high() {
    return middle().add(width()).min(BigDecimal.ONE);
  }

  private BigDecimal middle() {
    // Rounded decimals may go beyond by a last digit, written ones in budgets by more.
    return met.values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .min(BigDecimal.ONE)
        .max(BigDecimal.ONE.negate());
  }

  private BigDecimal width() {
    return open.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
