package org.etalon.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.etalon.quantity.code.KindMatch;
import org.etalon.quantity.code.UnitCodes;
import org.etalon.quantity.conversion.ConvertingValue.Answer;
import org.etalon.quantity.conversion.DecimalText;
import org.etalon.quantity.unit.ConvertibleUnit;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Exactness;
import org.etalon.quantity.unit.UnitConversion.Converted;
import org.etalon.rendering.Labels;

/**
 * A converted value as the page shows it; uncertainty, symbol and the remarks are empty where there
 * is none.
 *
 * @param constants relative standard uncertainty of the constants behind the factor
 * @param kinds that the units leave the kind of quantity open
 */
public record UnitsResult(
    String question,
    String value,
    String uncertainty,
    String unit,
    String symbol,
    String exactness,
    String constants,
    String kinds) {
  /** The digits in which uncertainties are stated (GUM 7.2.6). */
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

  static UnitsResult of(UnitForm form, Answer answer, Labels words) {
    Converted uncertainty = answer.uncertainty();
    String given = form.uncertainty().isEmpty() ? "" : " ± " + form.uncertainty();
    boolean measured = answer.ofConstants().signum() != 0;
    return new UnitsResult(
        form.value() + given + " " + form.unit(),
        DecimalText.of(answer.value().value(), answer.value().exactness()),
        uncertainty == null ? "" : uncertainty(uncertainty, form.digits().isEmpty()),
        answer.unit().toString(),
        symbol(answer.unit()),
        words.word("exactness", answer.exactness().name()),
        measured ? words.get("unitsConstants") + " " + answer.ofConstants() : "",
        answer.kinds() == KindMatch.UNKNOWN ? words.get("unitsKindsUnknown") : "");
  }

  /** More digits than two say nothing, unless they were asked for or all of them hold. */
  private static String uncertainty(Converted uncertainty, boolean shortened) {
    Exactness exactness = uncertainty.exactness();
    BigDecimal number = uncertainty.value();
    boolean rounds = shortened && exactness != Exactness.EXACT;
    return DecimalText.of(rounds ? number.round(TWO_DIGITS) : number, exactness);
  }

  private static String symbol(ConvertibleUnit unit) {
    String symbol = unit instanceof DsiUnit dsi ? UnitCodes.of(dsi).symbol() : null;
    return symbol == null ? "" : symbol;
  }
}
