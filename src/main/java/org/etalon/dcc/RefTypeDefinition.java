package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a vocabulary of refTypes is explained (DCC {@code refTypeDefinitionType}). */
public record RefTypeDefinition(
    MultilingualText name,
    @Nullable RichContent description,
    String namespace,
    String link,
    @Nullable String release,
    @Nullable String value,
    @Nullable String procedure,
    List<String> refTypes) {
  public RefTypeDefinition {
    refTypes = List.copyOf(refTypes);
  }
}
