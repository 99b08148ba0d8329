package org.etalon.traceability.correlation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.etalon.traceability.correlation.Lineage.Reason;
import org.etalon.uncertainty.comparison.Score;
import org.jspecify.annotations.Nullable;

/**
 * How two results correlate, and what follows. Decimals are text, to 34 digits, in {@code unit} or
 * its square; a range has both ends where the covariance is not determined.
 *
 * @param kind whether it is one number, a range, or nothing that was not known before
 * @param reason why it is so, where nothing is shared or nothing is told
 * @param unit that of the first result
 * @param shared certificates where the ways from both results meet
 * @param open what is not told, with the most that it can add either way
 * @param en null where the results have no expanded uncertainties of one coverage probability
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Correlation(
    Kind kind,
    String reason,
    String unit,
    List<Stated> results,
    Range coefficient,
    Range covariance,
    List<Shared> shared,
    List<Open> open,
    Combined difference,
    Combined mean,
    Combined weightedMean,
    @Nullable En en) {

  /** What is known of a covariance. */
  public enum Kind {
    DETERMINED,
    BOUNDED,
    INDETERMINATE
  }

  /** A value with its standard uncertainty. */
  public record Stated(String certificate, String value, String standardUncertainty) {}

  /** From one number to another; the same for what is determined. */
  public record Range(String low, String high) {}

  /**
   * A certificate, or a stub of one that the caller may not see.
   *
   * @param contributions of the certificate to both results, over all ways, with their signs; null
   *     for who may not see both budgets
   * @param covariance what the ways that meet here add; not what they share beyond
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Shared(
      @Nullable String certificate,
      @Nullable String laboratory,
      @Nullable List<String> contributions,
      String covariance) {}

  /** What is not told of a certificate. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Open(
      @Nullable String certificate, @Nullable String laboratory, Reason why, String covariance) {}

  /**
   * Something computed from both.
   *
   * @param independent its standard uncertainty, if they were independent
   * @param standardUncertainty with the covariance
   */
  public record Combined(String value, String independent, Range standardUncertainty) {}

  /**
   * E_n numbers; null where the difference has no uncertainty.
   *
   * @param low with the least covariance, which makes it smallest in size
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record En(EnNumber independent, @Nullable EnNumber low, @Nullable EnNumber high) {}

  /** One of them with what it says. */
  public record EnNumber(String value, Score.Assessment assessment) {}
}
