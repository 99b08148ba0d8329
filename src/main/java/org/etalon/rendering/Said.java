package org.etalon.rendering;

import java.util.List;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.jspecify.annotations.Nullable;

/** What D-SI says of a value beside number, unit and uncertainty, for a page. */
record Said(
    List<String> labels,
    List<String> kinds,
    List<String> significantDigits,
    List<String> dateTimes) {
  private static final Said NOTHING = new Said(List.of(), List.of(), List.of(), List.of());

  static Said of(QuantityValue value) {
    if (value instanceof Real real) {
      return one(real.label(), real.quantityTypeQUDT(), real.significantDigit(), real.dateTime());
    }
    if (value instanceof RealList list) {
      return new Said(
          list.labels(), list.quantityTypeQUDTs(), list.significantDigits(), list.dateTimes());
    }
    if (value instanceof Complex complex) {
      return one(complex.label(), complex.quantityTypeQUDT(), null, complex.dateTime());
    }
    if (value instanceof ComplexList list) {
      return new Said(list.labels(), list.quantityTypeQUDTs(), List.of(), list.dateTimes());
    }
    if (value instanceof Constant constant) {
      return one(
          constant.label(),
          constant.quantityTypeQUDT(),
          constant.significantDigit(),
          constant.dateTime());
    }
    return NOTHING;
  }

  private static Said one(
      @Nullable String label,
      @Nullable String kind,
      @Nullable String significantDigit,
      @Nullable String dateTime) {
    return new Said(one(label), one(kind), one(significantDigit), one(dateTime));
  }

  private static List<String> one(@Nullable String text) {
    return text == null ? List.of() : List.of(text);
  }
}
