package org.etalon.dcc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.dcc.DccReader;

/**
 * The base document with something changed, and what must be said about it; read from {@code
 * cases.txt}.
 *
 * @param good whether no rule may speak
 * @param name the answer of a bad case, any name of a good one
 * @param pointer the end of that of a bad case
 */
record RuleCase(boolean good, String rule, String name, List<Change> changes, String pointer) {
  private static final Pattern CHARACTER = Pattern.compile("\\\\u([0-9A-F]{4})");
  private static final Pattern BASE64 = Pattern.compile("(?s)base64\\((.*)\\)");
  private static final int HEXADECIMAL = 16;

  /** A text of the base document and what stands in its place. */
  record Change(String from, String to) {}

  static List<RuleCase> all() {
    List<RuleCase> cases = new ArrayList<>();
    for (String block : resource("cases.txt").split("\n\n")) {
      if (!block.startsWith("#")) {
        cases.add(of(block.lines().toList()));
      }
    }
    return cases;
  }

  private static RuleCase of(List<String> lines) {
    String[] head = lines.get(0).split(" ");
    List<Change> changes = new ArrayList<>();
    String pointer = "";
    String last = "";
    for (String line : lines.subList(1, lines.size())) {
      String text = unescaped(line.length() > 2 ? line.substring(2) : "");
      switch (line.substring(0, 1)) {
        case "-" -> {
          if (last.equals("-")) {
            changes.set(changes.size() - 1, new Change(from(changes) + text, ""));
          } else {
            changes.add(new Change(text, ""));
          }
        }
        case "+" ->
            changes.set(
                changes.size() - 1,
                new Change(from(changes), changes.get(changes.size() - 1).to() + base64(text)));
        default -> pointer = text;
      }
      last = line.substring(0, 1);
    }
    return new RuleCase(head[0].equals("good"), head[1], head[2], changes, pointer);
  }

  private static String from(List<Change> changes) {
    return changes.get(changes.size() - 1).from();
  }

  private static String unescaped(String text) {
    return CHARACTER
        .matcher(text)
        .replaceAll(
            c ->
                Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(c.group(1), HEXADECIMAL))));
  }

  private static String base64(String text) {
    return BASE64.matcher(text).replaceAll(RuleCase::encoded);
  }

  private static String encoded(MatchResult content) {
    return Base64.getEncoder()
        .encodeToString(content.group(1).getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The document of the case. */
  byte[] document() {
    String document = resource("base.xml");
    for (Change change : changes) {
      assertThat(document).as(toString()).contains(change.from());
      document =
          document.replaceFirst(
              Pattern.quote(change.from()), Matcher.quoteReplacement(change.to()));
    }
    return document.getBytes(StandardCharsets.UTF_8);
  }

  List<RuleFinding> findings(Occasion occasion) {
    byte[] document = document();
    return Rules.check(Subject.of(DccReader.read(document), RawFacts.of(document), null), occasion)
        .findings();
  }

  static String resource(String name) {
    try (InputStream in = RuleCase.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return (good ? "good " : "bad ") + rule + " " + name;
  }
}
