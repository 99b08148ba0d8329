package org.etalon.dcc.grade;

import java.util.ArrayList;
import java.util.List;

/** Complex quantities and lists of them. */
final class ComplexForm {
  private ComplexForm() {}

  static void complex(Part complex, Grading grading) {
    Part unit = complex.part("unit");
    if (unit != null) {
      grading.unit(unit, unit.text());
    }
    Part phase = complex.part("unitPhase");
    if (phase != null) {
      PhaseUnits.check(phase, phase.text(), grading);
    }
    region(complex, components(complex, "", ""), grading);
  }

  static void list(Part list, boolean inList, Grading grading) {
    List<Part> members = list.parts("complex");
    ListRules.members(list, members, inList, grading);
    ListRules.units(list, members, "listUnit", "unit", grading)
        .forEach(unit -> grading.unit(unit, unit.text()));
    List<Part> polar = members.stream().filter(ComplexForm::isPolar).toList();
    List<Part> phases = ListRules.units(list, polar, "listUnitPhase", "unitPhase", grading);
    phases.forEach(unit -> PhaseUnits.check(unit, unit.text(), grading));
    Part phase = list.part("listUnitPhase");
    if (phase != null && polar.isEmpty() && !members.isEmpty()) {
      grading.fault(
          "phase-unit-alone", phase, "No member has a phase. Leave " + phase.written() + " out.");
    }
    Part shared = list.part("listBivariateUnc");
    if (shared != null) {
      shared(list, shared, members, polar, grading);
    }
    List<String> all = new ArrayList<>();
    for (Part member : members) {
      List<String> own = components(member, or(list, "listUnit"), or(list, "listUnitPhase"));
      region(member, own, grading);
      all.addAll(own);
    }
    Part together = list.part("ellipsoidalRegion", "rectangularRegion");
    if (together != null) {
      Region.check(together, inOrder(together, all), grading);
    }
  }

  /** The norm does not say whether components go member by member, or all first ones first. */
  private static List<String> inOrder(Part region, List<String> byMember) {
    List<String> firstOnes = new ArrayList<>();
    for (int start = 0; start < 2; start++) {
      for (int i = start; i < byMember.size(); i += 2) {
        firstOnes.add(byMember.get(i));
      }
    }
    return Region.fits(region, byMember) || !Region.fits(region, firstOnes) ? byMember : firstOnes;
  }

  private static void shared(
      Part list, Part shared, List<Part> members, List<Part> polar, Grading grading) {
    ListRules.shared(list, shared, "listUnit", grading);
    if (!polar.isEmpty()) {
      ListRules.shared(list, shared, "listUnitPhase", grading);
    }
    if (!polar.isEmpty() && polar.size() < members.size()) {
      grading.fault(
          "mixed-coordinates",
          shared,
          "One region is for members in Cartesian and in polar form. Give each member its own.");
      return;
    }
    for (Part member : members) {
      Part own = member.part("ellipsoidalRegion", "rectangularRegion");
      if (own != null) {
        ListRules.twice(own, shared, grading);
      }
    }
    String unit = or(list, "listUnit");
    region(shared, List.of(unit, polar.isEmpty() ? unit : or(list, "listUnitPhase")), grading);
  }

  private static void region(Part holder, List<String> components, Grading grading) {
    Part region = holder.part("ellipsoidalRegion", "rectangularRegion");
    if (region != null) {
      Region.check(region, components, grading);
    }
  }

  /** The units of the two components. */
  private static List<String> components(Part complex, String listUnit, String listUnitPhase) {
    String own = complex.text("unit");
    String unit = own == null ? listUnit : own;
    String ownPhase = complex.text("unitPhase");
    String phase = ownPhase == null ? listUnitPhase : ownPhase;
    return List.of(unit, isPolar(complex) ? phase : unit);
  }

  private static String or(Part list, String name) {
    String text = list.text(name);
    return text == null ? "" : text;
  }

  private static boolean isPolar(Part complex) {
    return complex.has("valuePhase", "valueMagnitude");
  }
}
