package org.etalon.quantity.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quantities that belong together: reals (D-SI {@code si:realList}), complex values ({@code
 * si:complexList}) or lists again ({@code si:list}). What D-SI can say once for all members, such
 * as a common unit, stands in each member here.
 *
 * @param ellipsoidalRegion of all members together, for reals and complex values only
 * @param rectangularRegion likewise
 */
public record QuantityList(
    @Nullable String label,
    @Nullable String dateTime,
    List<QuantityValue> members,
    @Nullable CoverageRegion ellipsoidalRegion,
    @Nullable CoverageRegion rectangularRegion)
    implements QuantityValue {

  public QuantityList {
    members = Entries.copy(members);
  }

  public static QuantityList of(List<? extends QuantityValue> members) {
    return new QuantityList(null, null, List.copyOf(members), null, null);
  }

  /** All members are single values of this sort. */
  public boolean holdsOnly(Class<? extends QuantityValue> form) {
    return !members.isEmpty() && members.stream().allMatch(form::isInstance);
  }

  /** Nothing is said of the list itself. */
  public boolean isBare() {
    return label == null
        && dateTime == null
        && ellipsoidalRegion == null
        && rectangularRegion == null;
  }

  @Override
  public boolean hasUncertainty() {
    return ellipsoidalRegion != null
        || rectangularRegion != null
        || members.stream().anyMatch(QuantityValue::hasUncertainty);
  }
}
