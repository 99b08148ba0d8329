package org.etalon.dcc.grade;

/** Whatever is written says something: no element is empty or blank. */
final class EmptyTexts {
  private EmptyTexts() {}

  static void check(Part whole, Grading grading) {
    for (Part part : whole.all()) {
      if (part.parts().isEmpty() && part.text().isBlank()) {
        boolean unit = part.name().contains("nit");
        grading.fault(
            "empty",
            part,
            part.written()
                + " is empty. "
                + (unit
                    ? "Write the unit; that of a plain number is \\one."
                    : "Fill it, or leave it out where it is optional."),
            null);
      }
    }
  }
}
