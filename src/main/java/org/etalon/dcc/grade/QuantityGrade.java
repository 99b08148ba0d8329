package org.etalon.dcc.grade;

import java.util.List;
import org.etalon.quantity.unit.Grade;

/**
 * The grade of one quantity of a document.
 *
 * @param pointer path of elements with their positions, see {@link Pointers}
 * @param reasons empty only for {@link Grade#PLATINUM}
 */
public record QuantityGrade(String pointer, Grade grade, List<GradeReason> reasons) {
  public QuantityGrade {
    reasons = List.copyOf(reasons);
  }
}
