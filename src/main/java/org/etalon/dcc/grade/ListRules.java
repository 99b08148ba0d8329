package org.etalon.dcc.grade;

import java.util.ArrayList;
import java.util.List;

/** What lists of real and of complex quantities have in common. */
final class ListRules {
  private ListRules() {}

  /** One quantity is no list, unless it is a row of a list of lists. */
  static void members(Part list, List<Part> members, boolean inList, Grading grading) {
    if (members.size() == 1 && !inList) {
      String alone = members.get(0).written();
      grading.fault(
          "list-of-one",
          list,
          list.written() + " has one member. Write " + alone + " by itself, or use an XML list.");
    }
  }

  /** The unit of the list or those of all its members; never both, never neither. */
  static List<Part> units(
      Part list, List<Part> members, String shared, String own, Grading grading) {
    Part common = list.part(shared);
    List<Part> units = new ArrayList<>();
    if (common != null) {
      units.add(common);
    }
    for (Part member : members) {
      Part unit = member.part(own);
      if (unit == null) {
        if (common == null) {
          grading.fault(
              "unit-missing",
              member,
              member.written()
                  + " has no si:"
                  + own
                  + ", and the list no si:"
                  + shared
                  + ". Give one of them.");
        }
      } else {
        if (common != null) {
          grading.fault(
              "unit-twice",
              unit,
              "The list has a si:"
                  + shared
                  + " already. Leave si:"
                  + own
                  + " out, or give every member its own.");
        }
        units.add(unit);
      }
    }
    return units;
  }

  /** Texts of the units, one for each member; empty for one that is missing. */
  static List<String> unitOfEach(Part list, List<Part> members, String shared, String own) {
    String common = list.text(shared);
    List<String> units = new ArrayList<>();
    for (Part member : members) {
      String unit = member.text(own);
      units.add(unit != null ? unit : common != null ? common : "");
    }
    return units;
  }

  /** An uncertainty for all members is in the unit of all members. */
  static void shared(Part list, Part uncertainty, String unit, Grading grading) {
    if (!list.has(unit)) {
      grading.fault(
          "uncertainty-without-unit",
          uncertainty,
          uncertainty.written()
              + " is for the whole list, which has no si:"
              + unit
              + ". Give the list its unit, or each member its own uncertainty.");
    }
  }

  static void twice(Part own, Part shared, Grading grading) {
    grading.fault(
        "uncertainty-twice",
        own,
        "The list has " + shared.written() + " already. Leave one of the two out.");
  }
}
