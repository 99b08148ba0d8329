package org.etalon.dcc.grade;

import java.util.Set;

/** The forms of quantities, each with its own rules. */
final class Forms {
  /** Elements that are a quantity by themselves. */
  static final Set<String> NAMES =
      Set.of(
          "real",
          "complex",
          "constant",
          "realList",
          "complexList",
          "realListXMLList",
          "complexListXMLList",
          "list",
          "hybrid");

  private Forms() {}

  static void check(Part part, Grading grading) {
    check(part, grading, false);
  }

  /**
   * @param inList whether the part is a row of a list, which may have one member only
   */
  static void check(Part part, Grading grading, boolean inList) {
    switch (part.name()) {
      case "real" -> RealForm.real(part, grading);
      case "constant" -> RealForm.constant(part, grading);
      case "realList" -> RealForm.list(part, inList, grading);
      case "complex" -> ComplexForm.complex(part, grading);
      case "complexList" -> ComplexForm.list(part, inList, grading);
      case "realListXMLList", "complexListXMLList" -> ColumnForm.check(part, grading);
      case "list" ->
          part.parts().stream()
              .filter(below -> NAMES.contains(below.name()))
              .forEach(below -> check(below, grading, true));
      case "hybrid" -> HybridForm.check(part, grading);
      default ->
          grading.fault(
              "not-a-quantity",
              part,
              part.written() + " is not a quantity. Use si:real or another one of the D-SI.");
    }
  }
}
