package org.etalon.dcc;

import java.util.List;
import org.etalon.quantity.value.Complex;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.ListDefaults;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.jspecify.annotations.Nullable;

/**
 * The plainest form in which the same is said: a list that says nothing but its one list becomes
 * that list, and members that differ in their numbers alone become columns. The reader gives the
 * same, so that what is composed reads back equal.
 */
final class PlainestForm {
  private static final ListDefaults NOTHING =
      new ListDefaults(null, null, null, null, null, null, null, null, null);

  private PlainestForm() {}

  static QuantityValue of(QuantityValue value) {
    if (value instanceof QuantityList list) {
      return list(list);
    }
    return value instanceof Hybrid hybrid ? hybrid(hybrid) : value;
  }

  private static QuantityValue list(QuantityList list) {
    QuantityValue columns = list.isBare() ? columns(list) : null;
    if (columns != null) {
      return columns;
    }
    List<QuantityValue> members = list.members().stream().map(PlainestForm::of).toList();
    if (list.isBare() && members.size() == 1 && !isSingle(members.get(0))) {
      return members.get(0);
    }
    return new QuantityList(
        list.label(), list.dateTime(), members, list.ellipsoidalRegion(), list.rectangularRegion());
  }

  private static @Nullable QuantityValue columns(QuantityList list) {
    if (list.holdsOnly(Real.class)) {
      return SiColumns.ofReals(list.members().stream().map(Real.class::cast).toList(), NOTHING);
    }
    return list.holdsOnly(Complex.class) ? SiColumns.ofComplexes(list.members()) : null;
  }

  private static boolean isSingle(QuantityValue value) {
    return value instanceof Real || value instanceof Complex;
  }

  /** All members of a hybrid have one form; where the plainest differ, they stay as they are. */
  private static QuantityValue hybrid(Hybrid hybrid) {
    List<QuantityValue> plain = hybrid.members().stream().map(PlainestForm::of).toList();
    return plain.stream().map(SiForm::of).distinct().count() == 1 ? new Hybrid(plain) : hybrid;
  }
}
