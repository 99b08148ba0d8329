package org.etalon.traceability.stated;

import java.util.List;

/**
 * One result, as a rule a table.
 *
 * @param place counted from 1 through the document
 * @param items identifiers of the items it is about; empty for all
 */
public record StatedResult(int place, List<String> items, List<StatedQuantity> quantities) {
  public StatedResult {
    items = List.copyOf(items);
    quantities = List.copyOf(quantities);
  }
}
