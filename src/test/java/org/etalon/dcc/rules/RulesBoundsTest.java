package org.etalon.dcc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Large documents that somebody made to be slow cost a bounded time, and are told in short. */
class RulesBoundsTest {
  private static final long SECONDS_MAX = 2;
  private static final int MANY = 100_000;

  /** The base document with one thing made large. */
  record Large(String name, String from, String to) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Large> large() {
    return Stream.of(
        new Large("distinct units", "\\ohm", words(i -> "\\metre\\tothe{" + i + "}")),
        new Large("wrong units", "\\ohm", words(i -> "\\metr" + i)),
        new Large("wrong numbers", "100.0086 138.5025", words(i -> i + "e999")),
        new Large("factors", "2.00 2.15", words(i -> "1." + i)),
        new Large("shares", "0.0039 0.0033", words(i -> "9E-" + i % 400)),
        new Large("references", "i1 m1", words(i -> "r" + i)),
        new Large(
            "identifiers",
            "<dcc:items>",
            many(i -> "<dcc:x id='a' Id='a'/>", MANY / 3) + "<dcc:items>"),
        new Large(
            "comments", "<dcc:items>", many(i -> "<dcc:x>a<!---->b</dcc:x>", MANY) + "<dcc:items>"),
        new Large(
            "names of elements",
            "<dcc:items>",
            many(i -> "<dcc:x" + i + "/>", MANY) + "<dcc:items>"),
        new Large(
            "languages",
            "<dcc:usedLangCodeISO639_1>zh",
            many(i -> "<dcc:usedLangCodeISO639_1>" + i + "</dcc:usedLangCodeISO639_1>", MANY)
                + "<dcc:usedLangCodeISO639_1>zh"),
        new Large("bytes of a PDF", "bm90ZQ==", base64("%PDF-" + "/J#53".repeat(MANY * 10))),
        new Large("bytes of markup", "bm90ZQ==", base64("<svg>" + " onx \n".repeat(MANY * 10))),
        new Large("ends of archives", "bm90ZQ==", base64("a" + "PK\005\006".repeat(MANY * 10))));
  }

  @ParameterizedTest
  @MethodSource
  void large(Large large) {
    String base = RuleCase.resource("base.xml");
    assertThat(base).contains(large.from());
    byte[] document = base.replace(large.from(), large.to()).getBytes(StandardCharsets.UTF_8);
    Dcc dcc = DccReader.read(document);
    long before = cpu();
    RuleReport report = Rules.check(Subject.of(dcc, RawFacts.of(document), null), Occasion.ANY);
    long milliseconds = (cpu() - before) / 1_000_000;
    System.out.printf(
        "%s, %d bytes: %d ms, %d findings%n",
        large.name(), document.length, milliseconds, report.findings().size());
    assertThat(milliseconds).isLessThan(SECONDS_MAX * 1_000);
    assertThat(report.findings()).hasSizeLessThan(Answers.FINDINGS_MAX * 4);
    assertThat(report.findings())
        .allSatisfy(f -> assertThat(f.sentence(RuleLanguage.EN)).hasSizeLessThan(400));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String words(IntFunction<String> word) {
    return IntStream.range(0, MANY).mapToObj(word).collect(Collectors.joining(" "));
  }

  private static String many(IntFunction<String> part, int count) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
