package org.etalon.dcc.grade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.etalon.quantity.unit.DsiUnit;
import org.etalon.quantity.unit.Grade;

/**
 * One quantity in several units: at least one member is wholly in units of the D-SI, and all have
 * the same structure. The best member counts, as gold at most.
 */
final class HybridForm {
  private HybridForm() {}

  static void check(Part hybrid, Grading grading) {
    List<Part> members =
        hybrid.parts().stream().filter(part -> Forms.NAMES.contains(part.name())).toList();
    List<Grading> found = new ArrayList<>();
    for (Part member : members) {
      Grading own = grading.ofPart();
      Forms.check(member, own);
      grading.takeFaults(own);
      found.add(own);
    }
    List<Grading> ofTheSi = found.stream().filter(own -> !own.hasUnitFaults()).toList();
    if (ofTheSi.isEmpty()) {
      if (!members.isEmpty()) {
        grading.fault(
            "hybrid-without-si",
            hybrid,
            "No member is wholly in units of the D-SI. Add one that is, for instance with base"
                + " units.");
        grading.takeUnitFaults(found.get(0));
      }
      return;
    }
    Grade best = ofTheSi.stream().map(Grading::medal).reduce(Grade.BRONZE, Grade::better);
    ofTheSi.stream()
        .filter(own -> own.medal() == best && best.compareTo(Grade.GOLD) > 0)
        .forEach(grading::takeMedals);
    grading.medal(
        best.worse(Grade.GOLD), hybrid, "Data in several units (si:hybrid) are GOLD at best.");
    compare(members, grading);
  }

  private static void compare(List<Part> members, Grading grading) {
    List<List<String>> units = members.stream().map(HybridForm::units).toList();
    if (new HashSet<>(units).size() < units.size()) {
      grading.fault(
          "hybrid-same-unit",
          members.get(0),
          "Two members have the same units. Leave one of them out.");
    }
    for (int i = 1; i < members.size(); i++) {
      if (units.get(i).size() != units.get(0).size()) {
        grading.fault(
            "hybrid-structure",
            members.get(i),
            "The members differ in structure. Give every value in every member.");
      } else if (!alike(units.get(0), units.get(i))) {
        grading.fault(
            "hybrid-kind",
            members.get(i),
            "The units of this member and of the first measure different quantities. Give the same"
                + " quantity in both.");
      }
    }
  }

  private static boolean alike(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      DsiUnit first = UnitProducts.parsed(one.get(i));
      DsiUnit second = UnitProducts.parsed(other.get(i));
      if (first != null
          && second != null
          && !first.isDeclaredNonSi()
          && !second.isDeclaredNonSi()
          && !first.dimension().equals(second.dimension())) {
        return false;
      }
    }
    return true;
  }

  /** The unit of every value, in the order of the values. */
  private static List<String> units(Part member) {
    return switch (member.name()) {
      case "realList" -> ListRules.unitOfEach(member, member.parts("real"), "listUnit", "unit");
      case "complexList" ->
          ListRules.unitOfEach(member, member.parts("complex"), "listUnit", "unit");
      case "realListXMLList", "complexListXMLList" -> ColumnForm.unitOfEach(member);
      case "list" ->
          member.parts().stream()
              .filter(part -> Forms.NAMES.contains(part.name()))
              .flatMap(part -> units(part).stream())
              .toList();
      default -> {
        String unit = member.text("unit");
        yield unit == null ? List.of() : List.of(unit);
      }
    };
  }
}
