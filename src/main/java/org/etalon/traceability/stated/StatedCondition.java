package org.etalon.traceability.stated;

import java.util.List;
import org.etalon.quantity.value.Real;

/**
 * A condition under which was measured, or within which a result may be used.
 *
 * @param refTypes its words in the vocabularies
 * @param validity whether it bounds the use of the results
 * @param values the smallest and the largest where there are two
 */
public record StatedCondition(List<String> refTypes, boolean validity, List<Real> values) {
  public StatedCondition {
    refTypes = List.copyOf(refTypes);
    values = List.copyOf(values);
  }
}
