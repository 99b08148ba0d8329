package org.etalon.quantity.jsr385;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.ParsePosition;
import javax.measure.Quantity;
import javax.measure.format.MeasurementParseException;
import javax.measure.format.QuantityFormat;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import tech.units.indriya.quantity.Quantities;

/** A decimal, a blank and a D-SI expression, such as {@code 20.10 \kelvin}; keeps every digit. */
final class DsiQuantityFormat implements QuantityFormat {
  private final DsiUnitFormat units;

  DsiQuantityFormat(DsiUnitFormat units) {
    this.units = units;
  }

  /**
   * @throws IllegalArgumentException when the value is no decimal or the D-SI has not the unit
   */
  @Override
  public String format(Quantity<?> quantity) {
    return new BigDecimal(quantity.getValue().toString()) + " " + units.format(quantity.getUnit());
  }

  @Override
  public Appendable format(Quantity<?> quantity, Appendable target) throws IOException {
    return target.append(format(quantity));
  }

  @Override
  public Quantity<?> parse(CharSequence text) {
    return parse(text, new ParsePosition(0));
  }

  /** Reads to the end of the text. */
  @Override
  public Quantity<?> parse(CharSequence text, ParsePosition position) {
    int start = position.getIndex();
    int blank = text.toString().indexOf(' ', start);
    if (blank < 0) {
      position.setErrorIndex(text.length());
      throw new MeasurementParseException(
          "A blank stands between value and unit.", text, text.length());
    }
    BigDecimal value;
    try {
      value = Decimal.parse(text.subSequence(start, blank).toString()).value();
    } catch (DecimalRejectedException e) {
      position.setErrorIndex(start);
      throw new MeasurementParseException(e.detail(), text, start);
    }
    position.setIndex(blank + 1);
    return Quantities.getQuantity(value, units.parse(text, position));
  }
}
