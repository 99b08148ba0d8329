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
 * Questions and answers of the rules in one language. A question has the key {@code
 * <rule>.question}, an answer {@code <rule>.<answer>}, with {@code {0}} where an argument stands.
 */
public final class RuleTexts {
  private static final Map<RuleLanguage, RuleTexts> ALL = new EnumMap<>(RuleLanguage.class);

  static {
    for (RuleLanguage language : RuleLanguage.values()) {
      ALL.put(language, new RuleTexts(read("texts_" + language.code() + ".properties")));
    }
  }

  private final Properties texts;

  private RuleTexts(Properties texts) {
    this.texts = texts;
  }

  public static RuleTexts of(RuleLanguage language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  public String question(Rule rule) {
    return text(rule.id() + ".question");
  }

  String answer(Rule rule, String answer, List<String> arguments) {
    String text = text(rule.id() + "." + answer);
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

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  private String text(String key) {
    return Objects.requireNonNull(texts.getProperty(key), key);
  }

  private static Properties read(String name) {
    try (InputStream in = RuleTexts.class.getResourceAsStream(name)) {
      Properties properties = new Properties();
      properties.load(
          new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
