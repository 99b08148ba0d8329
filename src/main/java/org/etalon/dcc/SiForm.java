package org.etalon.dcc;

import java.util.List;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.ComplexList;
import org.etalon.quantity.value.Constant;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;

/** The element of D-SI 2.2.1 that holds a value. */
final class SiForm {
  static final String LIST = "si:list";

  private SiForm() {}

  static String of(QuantityValue value) {
    if (value instanceof QuantityList list) {
      if (list.holdsOnly(Real.class)) {
        return "si:realList";
      }
      return list.holdsOnly(Complex.class) ? "si:complexList" : LIST;
    }
    if (value instanceof Real) {
      return "si:real";
    }
    if (value instanceof RealList) {
      return "si:realListXMLList";
    }
    if (value instanceof Complex) {
      return "si:complex";
    }
    if (value instanceof ComplexList) {
      return "si:complexListXMLList";
    }
    if (value instanceof Constant) {
      return "si:constant";
    }
    return value instanceof Hybrid ? "si:hybrid" : "";
  }

  /** Lists of several elements, each as the only member of a list where it is not one already. */
  static List<QuantityValue> alike(List<QuantityValue> lists) {
    if (lists.stream().map(SiForm::of).distinct().count() <= 1) {
      return lists;
    }
    return lists.stream().map(list -> of(list).equals(LIST) ? list : wrapped(list)).toList();
  }

  private static QuantityValue wrapped(QuantityValue list) {
    return list instanceof QuantityList || list instanceof RealList || list instanceof ComplexList
        ? QuantityList.of(List.of(list))
        : list;
  }
}
