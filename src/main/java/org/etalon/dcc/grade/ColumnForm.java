package org.etalon.dcc.grade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Quantities whose values stand in XML lists: each list has one entry for all, or as many. */
final class ColumnForm {
  private static final Set<String> VALUES =
      Set.of(
          "valueXMLList",
          "valueRealXMLList",
          "valueImagXMLList",
          "valueMagnitudeXMLList",
          "valuePhaseXMLList");
  private static final Set<String> REGIONS =
      Set.of(
          "ellipsoidalRegion",
          "rectangularRegion",
          "ellipsoidalRegionMUXMLList",
          "rectangularRegionMUXMLList");

  private ColumnForm() {}

  static void check(Part columns, Grading grading) {
    Part values = columns.part("valueXMLList", "valueRealXMLList", "valueMagnitudeXMLList");
    if (values == null) {
      return;
    }
    int count = values.entries().size();
    if (count > 0) {
      counts(columns, count, grading);
    }
    List<String> units = units(columns, "unitXMLList", count);
    columns.parts("unitXMLList").forEach(p -> p.entries().forEach(u -> grading.unit(p, u)));
    columns
        .parts("unitPhaseXMLList")
        .forEach(p -> p.entries().forEach(u -> PhaseUnits.check(p, u, grading)));
    uncertainty(columns, units, count, grading);
    List<String> second =
        columns.has("unitPhaseXMLList") ? units(columns, "unitPhaseXMLList", count) : units;
    regions(columns, units, second, grading);
  }

  /** The unit of each value; empty where it is missing. */
  static List<String> unitOfEach(Part columns) {
    Part values = columns.part("valueXMLList", "valueRealXMLList", "valueMagnitudeXMLList");
    return values == null ? List.of() : units(columns, "unitXMLList", values.entries().size());
  }

  private static void counts(Part part, int count, Grading grading) {
    for (Part below : part.parts()) {
      if (!below.parts().isEmpty()) {
        if (!below.name().startsWith("measurementUncertaintyMultivariate")
            && !REGIONS.contains(below.name())) {
          counts(below, count, grading);
        }
      } else if (below.name().endsWith("XMLList")) {
        int entries = below.entries().size();
        boolean value = VALUES.contains(below.name());
        if (entries != count && (value || entries != 1)) {
          grading.fault(
              "count",
              below,
              below.written()
                  + " has "
                  + entries
                  + " entries for "
                  + count
                  + (count == 1 ? " value. Give " : " values. Give ")
                  + (value || count == 1 ? count : count + ", or one for all")
                  + ".");
        }
      }
    }
  }

  /** One for each value; empty where it is missing. */
  private static List<String> units(Part columns, String name, int count) {
    Part part = columns.part(name);
    List<String> entries = part == null ? List.of() : part.entries();
    List<String> units = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      units.add(entries.size() == 1 ? entries.get(0) : i < entries.size() ? entries.get(i) : "");
    }
    return units;
  }

  /** An uncertainty for all values is in the unit of all values. */
  private static void uncertainty(Part columns, List<String> units, int count, Grading grading) {
    for (Part part : columns.all()) {
      boolean uncertain =
          part.name().equals("valueExpandedMUXMLList")
              || part.name().equals("valueStandardMUXMLList");
      if (uncertain && count > 1 && part.entries().size() == 1 && new HashSet<>(units).size() > 1) {
        grading.fault(
            "uncertainty-without-unit",
            part,
            "One uncertainty is for values in different units. Give one for each value.");
      }
    }
  }

  private static void regions(
      Part columns, List<String> first, List<String> second, Grading grading) {
    boolean complex = columns.name().equals("complexListXMLList");
    Part each = columns.part("measurementUncertaintyBivariateXMLList");
    if (each != null && !first.isEmpty()) {
      regionsBelow(each, List.of(first.get(0), second.get(0)), grading);
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      all.add(first.get(i));
      if (complex) {
        all.add(second.get(i));
      }
    }
    Part together = columns.part("measurementUncertaintyMultivariateXMLList");
    regionsBelow(together == null ? columns : together, all, grading);
  }

  private static void regionsBelow(Part holder, List<String> components, Grading grading) {
    holder.parts().stream()
        .filter(part -> REGIONS.contains(part.name()))
        .forEach(part -> Region.check(part, components, grading));
  }
}
