package org.etalon.dcc.grade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etalon.dcc.DsiSchema;
import org.etalon.quantity.unit.Grade;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Grades every quantity of a document, whatever D-SI version it is of (the medal system of the D-SI
 * guide, as its published examples apply it; see {@code docs/d-si-grades.md}).
 */
public final class GradingQuantities {
  private static final int ENTRY_CHARACTERS_MAX = 2_000;

  private final boolean former;
  private final DsiSchema schema = new DsiSchema();
  private final DocumentUnits units = new DocumentUnits();
  private final List<QuantityGrade> grades = new ArrayList<>();

  private GradingQuantities(boolean former) {
    this.former = former;
  }

  /** Each outermost quantity, in the order of the document. */
  public static List<QuantityGrade> of(Document document) {
    Element root = document.getDocumentElement();
    // DCC 2 took D-SI 1, where a list held its quantities itself.
    boolean former = root.getAttribute("schemaVersion").startsWith("2.");
    GradingQuantities grading = new GradingQuantities(former);
    grading.collect(root, "/" + Pointers.name(root));
    return List.copyOf(grading.grades);
  }

  /** One element of the D-SI as of its newest version. */
  public static QuantityGrade of(Element element) {
    GradingQuantities grading = new GradingQuantities(false);
    return grading.grade(Part.whole(element, "/" + Pointers.name(element), false));
  }

  /** The worst, or null when there is none. */
  public static @Nullable Grade worst(List<QuantityGrade> grades) {
    return grades.stream().map(QuantityGrade::grade).reduce(Grade::worse).orElse(null);
  }

  /** Whether the element is a quantity by itself. */
  public static boolean isQuantity(Element element) {
    return DsiSchema.NAMESPACE.equals(element.getNamespaceURI())
        && Forms.NAMES.contains(element.getLocalName());
  }

  private void collect(Element element, String pointer) {
    if (isQuantity(element)) {
      grades.add(grade(Part.whole(element, pointer, former)));
      return;
    }
    Map<String, Integer> positions = new HashMap<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        String name = Pointers.name(child);
        int position = positions.merge(name, 1, Integer::sum);
        collect(child, pointer + "/" + name + "[" + position + "]");
      }
    }
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
