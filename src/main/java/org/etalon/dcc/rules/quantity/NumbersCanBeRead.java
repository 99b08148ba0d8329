package org.etalon.dcc.rules.quantity;

import java.util.Map;
import org.etalon.dcc.rules.Answers;
import org.etalon.dcc.rules.Placed;
import org.etalon.dcc.rules.Rule;
import org.etalon.dcc.rules.Subject;
import org.etalon.quantity.Decimal;
import org.etalon.quantity.DecimalRejectedException;
import org.etalon.quantity.value.QuantityValue;

/** A number is a decimal of a size that anybody can compute with. */
public final class NumbersCanBeRead extends Rule {
  private static final String NOT_A_NUMBER = "NaN";
  private static final int SHORT = 20;
  private static final Map<String, String> ANSWERS =
      Map.of("too-many-digits", "digits", "exponent-range", "exponent");

  public NumbersCanBeRead() {
    super(
        "e_numbers_can_be_read",
        Weight.ERROR,
        "D-SI 2.2.1, decimalType; ours: 64 digits, exponents to 400",
        "form",
        "digits",
        "exponent");
  }

  @Override
  public void check(Subject subject, Answers no) {
    for (Placed<QuantityValue> value : subject.contents().values()) {
      for (Column column : Columns.of(value.value())) {
        if (no.isFull()) {
          return;
        }
        if (column.kind() == Column.Kind.NUMBER) {
          check(column, value, no);
        }
      }
    }
  }

  private static void check(Column column, Placed<QuantityValue> value, Answers no) {
    for (String number : column.entries()) {
      if (isShortDecimal(number) || number.equals(NOT_A_NUMBER)) {
        continue;
      }
      try {
        Decimal.parse(number);
      } catch (DecimalRejectedException e) {
        no.no(value.place(), ANSWERS.getOrDefault(e.code(), "form"), column.name(), number);
        if (no.isFull()) {
          return;
        }
      }
    }
  }

  /** What nearly every number is, told without a pattern: some digits with one point at most. */
  private static boolean isShortDecimal(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int digits = 0;
    int points = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += (c >= '0' && c <= '9') ? 1 : 0;
      points += c == '.' ? 1 : 0;
    }
    return digits > 0
        && points <= 1
        && digits + points == text.length() - start
        && text.length() <= SHORT;
  }
}
