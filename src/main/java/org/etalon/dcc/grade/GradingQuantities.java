package org.etalon.dcc.grade;

import java.util.List;
import org.etalon.dcc.DsiSchema;
import org.etalon.quantity.unit.Grade;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Grades every quantity of a document, whatever D-SI version it is of (the medal system of the D-SI
 * guide, as its published examples apply it; see {@code docs/d-si-grades.md}).
 */
public final class GradingQuantities {
  private static final int ENTRY_CHARACTERS_MAX = 2_000;

  private final boolean former;
  private final DsiSchema schema = new DsiSchema();
  private final DocumentUnits units = new DocumentUnits();

  /**
   * @param former of DCC 2, which took D-SI 1, where a list held its quantities itself
   */
  GradingQuantities(boolean former) {
    this.former = former;
  }

  /** One element of the D-SI as of its newest version. */
  public static QuantityGrade of(Element element) {
    GradingQuantities grading = new GradingQuantities(false);
    return grading.grade(element, "/" + Pointers.name(element));
  }

  /** The worst, or null when there is none. */
  public static @Nullable Grade worst(List<QuantityGrade> grades) {
    return grades.stream().map(QuantityGrade::grade).reduce(Grade::worse).orElse(null);
  }

  /** Whether an element of this name is a quantity by itself. */
  static boolean isQuantity(String namespace, String local) {
    return DsiSchema.NAMESPACE.equals(namespace) && Forms.NAMES.contains(local);
  }

  /** A quantity of the document by its place. */
  QuantityGrade grade(Element element, String pointer) {
    return grade(Part.whole(element, pointer, former));
  }

  private QuantityGrade grade(Part part) {
    Grading grading = new Grading(units);
    if (isTooLong(part, grading)) {
      return grading.result(part.pointer());
    }
    EmptyTexts.check(part, grading);
    Numbers.check(part, grading);
    Structure.check(part, schema, grading);
    Intervals.check(part, grading);
    Forms.check(part, grading);
    return grading.result(part.pointer());
  }

  /** Patterns are matched in time that grows with the square of the length. */
  private static boolean isTooLong(Part whole, Grading grading) {
    for (Part part : whole.all()) {
      if (part.parts().isEmpty()) {
        for (String entry : part.entries()) {
          if (entry.length() > ENTRY_CHARACTERS_MAX) {
            grading.fault(
                "too-long",
                part,
                "A word of "
                    + part.written()
                    + " has more than "
                    + ENTRY_CHARACTERS_MAX
                    + " characters, which nobody reads. Write a shorter one.");
            return true;
          }
        }
      }
    }
    return false;
  }
}
