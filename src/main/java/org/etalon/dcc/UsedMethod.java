package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method that was used (DCC {@code usedMethodType}). */
public record UsedMethod(
    MultilingualText name,
    @Nullable RichContent description,
    List<String> norms,
    List<String> references,
    List<String> links,
    List<Quantity> quantities,
    Attributes attributes) {
  public UsedMethod {
    norms = List.copyOf(norms);
    references = List.copyOf(references);
    links = List.copyOf(links);
    quantities = List.copyOf(quantities);
  }
}
