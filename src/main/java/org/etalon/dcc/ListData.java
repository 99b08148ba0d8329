package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quantities and lists that belong together, for instance the columns of a table (DCC {@code
 * listType}).
 *
 * @param dateTimes moments as written, none, one or one for each value
 * @param elements {@link Quantity} and {@link ListData} only
 */
public record ListData(
    @Nullable MultilingualText name,
    @Nullable RichContent description,
    List<String> dateTimes,
    List<DataElement> elements,
    Context context,
    Attributes attributes)
    implements DataElement {

  public ListData {
    dateTimes = List.copyOf(dateTimes);
    elements = List.copyOf(elements);
    for (DataElement element : elements) {
      if (!(element instanceof Quantity) && !(element instanceof ListData)) {
        throw new IllegalArgumentException("A list holds quantities and lists only");
      }
    }
  }

  public static ListData of(Attributes attributes, List<? extends DataElement> elements) {
    return new ListData(null, null, List.of(), List.copyOf(elements), Context.EMPTY, attributes);
  }
}
