package org.etalon.calibration;

import java.util.List;
import org.etalon.quantity.value.CoverageRegion;
import org.etalon.quantity.value.ListDefaults;
import org.etalon.quantity.value.QuantityList;
import org.etalon.quantity.value.Real;
import org.jspecify.annotations.Nullable;

/**
 * A list of quantities as a laboratory posts it (D-SI {@code si:list}, {@code si:realList}, {@code
 * si:complexList}). What begins with {@code list} holds for the members that do not say it
 * themselves; the certificate says it of each.
 *
 * @param members all reals, all complex values, or all lists
 * @param ellipsoidalRegion of all members together
 * @param rectangularRegion likewise
 */
public record ListOfQuantities(
    @Nullable String label,
    @Nullable String dateTime,
    @Nullable String listUnit,
    @Nullable String listUnitPhase,
    @Nullable String listQuantityTypeQUDT,
    @Nullable String listsignificantDigit,
    @Nullable Univariate listMeasurementUncertaintyUnivariate,
    @Nullable Bivariate listBivariateUnc,
    List<QuantityMember> members,
    @Nullable CoverageRegion ellipsoidalRegion,
    @Nullable CoverageRegion rectangularRegion) {

  public ListOfQuantities {
    members = CalibrationBody.orEmpty(members);
  }

  /** The uncertainty of each real of the list. */
  public record Univariate(
      Real.@Nullable StandardUncertainty standardUncertainty,
      Real.@Nullable ExpandedUncertainty expandedUncertainty,
      Real.@Nullable CoverageInterval coverageInterval) {}

  /** The uncertainty of each complex value of the list. */
  public record Bivariate(
      @Nullable CoverageRegion ellipsoidalRegion, @Nullable CoverageRegion rectangularRegion) {}

  /** The quantity, with each member whole. */
  QuantityList value() {
    Univariate one = listMeasurementUncertaintyUnivariate;
    Bivariate two = listBivariateUnc;
    ListDefaults defaults =
        new ListDefaults(
            listUnit,
            listUnitPhase,
            listQuantityTypeQUDT,
            listsignificantDigit,
            one == null ? null : one.standardUncertainty(),
            one == null ? null : one.expandedUncertainty(),
            one == null ? null : one.coverageInterval(),
            two == null ? null : two.ellipsoidalRegion(),
            two == null ? null : two.rectangularRegion());
    return new QuantityList(
        label,
        dateTime,
        QuantityMember.values(members).stream().map(defaults::in).toList(),
        ellipsoidalRegion,
        rectangularRegion);
  }
}
