package org.etalon.dcc.grade;

import java.util.List;

/** Real quantities, constants, and lists of real quantities. */
final class RealForm {
  private RealForm() {}

  static void real(Part real, Grading grading) {
    Part unit = real.part("unit");
    if (unit != null) {
      grading.unit(unit, unit.text());
    }
  }

  static void constant(Part constant, Grading grading) {
    real(constant, grading);
    Part distribution = constant.part("distribution");
    if (distribution != null && !constant.has("valueStandardMU")) {
      grading.fault(
          "distribution-alone",
          distribution,
          "A distribution stands without an uncertainty. Give the standard uncertainty too, or"
              + " leave the distribution out.");
    }
  }

  static void list(Part list, boolean inList, Grading grading) {
    List<Part> reals = list.parts("real");
    ListRules.members(list, reals, inList, grading);
    List<Part> units = ListRules.units(list, reals, "listUnit", "unit", grading);
    units.forEach(unit -> grading.unit(unit, unit.text()));
    Part shared = list.part("listMeasurementUncertaintyUnivariate");
    if (shared != null) {
      ListRules.shared(list, shared, "listUnit", grading);
      for (Part real : reals) {
        Part own =
            real.part("expandedMU", "coverageIntervalMU", "measurementUncertaintyUnivariate");
        if (own != null) {
          ListRules.twice(own, shared, grading);
        }
      }
    }
    Part region = list.part("ellipsoidalRegion", "rectangularRegion");
    if (region != null) {
      Region.check(region, ListRules.unitOfEach(list, reals, "listUnit", "unit"), grading);
    }
  }
}
