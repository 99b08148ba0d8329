package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.etalon.dcc.rules.BilingualTexts;
import org.etalon.dcc.rules.RuleLanguage;
import org.junit.jupiter.api.Test;

/** Every answer that a rule gives has its words in both languages, and no other is there. */
class ChainTextsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/etalon/traceability");
  private static final Pattern ANSWER =
      Pattern.compile(
          "\"(T[0-9]{2}\\.[a-zA-Z]+|noParent|nothingToAsk|reviewed|rejected|vouched)\"");

  @Test
  void wordsAreThereForWhatIsSaid() throws IOException {
    Set<String> said = new TreeSet<>();
    for (Rule rule : Rule.values()) {
      said.add(rule + ".question");
    }
    for (Path source : sources()) {
      Matcher matcher = ANSWER.matcher(Files.readString(source));
      while (matcher.find()) {
        said.add(matcher.group(1));
      }
    }
    BilingualTexts texts = new BilingualTexts(ChainTexts.class);
    for (RuleLanguage language : RuleLanguage.values()) {
      assertThat(new TreeSet<>(texts.keys(language))).as(language.code()).isEqualTo(said);
    }
  }

  @Test
  void argumentsAreTheSameInBothLanguages() {
    BilingualTexts texts = new BilingualTexts(ChainTexts.class);
    for (String key : texts.keys(RuleLanguage.EN)) {
      assertThat(arguments(texts.text(RuleLanguage.ZH, key)))
          .as(key)
          .isEqualTo(arguments(texts.text(RuleLanguage.EN, key)));
    }
  }

  private static Set<String> arguments(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{[0-9]}").matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }
}
