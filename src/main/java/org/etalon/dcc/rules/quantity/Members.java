package org.etalon.dcc.rules.quantity;

import java.util.List;
import java.util.stream.Stream;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.QuantityValue;

/** The values of which others are put together. */
final class Members {
  private Members() {}

  /** A value, or the members of one that has members, however deep. */
  static Stream<QuantityValue> of(QuantityValue value) {
    if (value instanceof Hybrid hybrid) {
      return all(hybrid.members());
    }
    return value instanceof QuantityList list ? all(list.members()) : Stream.of(value);
  }

  private static Stream<QuantityValue> all(List<? extends QuantityValue> members) {
    return members.stream().flatMap(Members::of);
  }
}
