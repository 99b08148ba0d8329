package org.etalon.dcc.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * Sentences of rules, once for each language. They stand in {@code texts_<language>.properties}
 * beside a class, with {@code {0}} where an argument stands.
 */
public final class BilingualTexts {
  private final Map<RuleLanguage, Properties> texts = new EnumMap<>(RuleLanguage.class);

  /** Reads the texts beside a class. */
  public BilingualTexts(Class<?> beside) {
    for (RuleLanguage language : RuleLanguage.values()) {
      texts.put(language, read(beside, "texts_" + language.code() + ".properties"));
    }
  }

  public String text(RuleLanguage language, String key) {
    return Objects.requireNonNull(of(language).getProperty(key), key);
  }

  /** A text with its arguments filled in. */
  public String filled(RuleLanguage language, String key, List<String> arguments) {
    String text = text(language, key);
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      int index = Integer.parseInt(text.substring(open + 1, close));
      filled.append(text, at, open).append(arguments.get(index));
      at = close + 1;
    }
    return filled.append(text, at, text.length()).toString();
  }

  public Set<String> keys(RuleLanguage language) {
    return of(language).stringPropertyNames();
  }

  private Properties of(RuleLanguage language) {
    return Objects.requireNonNull(texts.get(language));
  }

  private static Properties read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      Properties properties = new Properties();
      properties.load(
          new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
