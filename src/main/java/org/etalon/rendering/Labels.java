package org.etalon.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of our own in one language, by key. */
public final class Labels {

  private final Map<String, String> texts;

  private Labels(Map<String, String> texts) {
    this.texts = texts;
  }

  /** Reads {@code <name>_<language>.properties} from the package of a class, in UTF-8. */
  public static Labels load(Class<?> beside, String name, PageLanguage language) {
    String file = name + "_" + language.code() + ".properties";
    try (InputStream stream = beside.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("No labels " + file + " beside " + beside.getName());
      }
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      Properties properties = new Properties();
      properties.load(reader);
      return new Labels(
          properties.stringPropertyNames().stream()
              .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text.
   *
   * @throws IllegalArgumentException for a key that does not exist
   */
  public String get(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("No label " + key);
    }
    return text;
  }

  /** The label of a word of a vocabulary, or the word itself where it is not known. */
  public String word(String vocabulary, @Nullable String word) {
    return word == null ? "" : texts.getOrDefault(vocabulary + "_" + word, word);
  }

  /** All keys. */
  public Set<String> keys() {
    return texts.keySet();
  }

  /** All texts, for a template. */
  public Map<String, String> texts() {
    return texts;
  }
}
