package org.etalon.dcc;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text with files and formulas in it, in the order of the document (DCC {@code richContentType}).
 */
public record RichContent(
    @Nullable MultilingualText name, List<Part> parts, Attributes attributes) {

  /** What rich content is made of. */
  public sealed interface Part permits LocalText, ByteData, FormulaData {}

  public RichContent {
    parts = List.copyOf(parts);
  }

  public static RichContent of(MultilingualText text) {
    return new RichContent(null, List.copyOf(text.content()), Attributes.NONE);
  }

  /** Texts by language code, in the order of the map. */
  public static RichContent of(Map<String, String> byLanguage) {
    return new RichContent(null, List.copyOf(LocalText.all(byLanguage)), Attributes.NONE);
  }

  /** The texts alone. */
  public List<LocalText> texts() {
    return parts.stream().filter(LocalText.class::isInstance).map(LocalText.class::cast).toList();
  }

  /** As {@link MultilingualText#in}, of the texts. */
  public String in(String... languages) {
    return LocalText.choose(texts(), languages);
  }
}
