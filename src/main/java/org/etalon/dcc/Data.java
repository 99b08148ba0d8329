package org.etalon.dcc;

import java.util.List;

/** Results, or what belongs to a condition or statement (DCC {@code dataType}). */
public record Data(List<DataElement> elements, Attributes attributes) {
  public Data {
    elements = List.copyOf(elements);
  }

  public static Data of(DataElement... elements) {
    return new Data(List.of(elements), Attributes.NONE);
  }
}
