package org.etalon.dcc.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DccWriter;
import org.etalon.fixture.LargeDcc;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.xml.XmlRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DccJsonTest {
  private static final String SMALL =
      """
      <dcc:digitalCalibrationCertificate xmlns:dcc="https://ptb.de/dcc" schemaVersion="3.3.0">
        <dcc:item id="i1"><dcc:value>20.10</dcc:value></dcc:item>
        <dcc:other/>
        <dcc:item/>
      </dcc:digitalCalibrationCertificate>
      """;

  private static String json(String xml) {
    return SameXml.text(DccJson.fromXml(SameXml.bytes(xml)));
  }

  private static String xml(String json) {
    return SameXml.text(DccJson.toXml(SameXml.bytes(json)));
  }

  private static Consumer<Throwable> at(String pointer, String code) {
    return e -> {
      ProblemException problem = (ProblemException) e;
      assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_REQUEST);
      assertThat(problem.errors()).singleElement();
      assertThat(problem.errors().get(0).pointer()).as(e.getMessage()).isEqualTo(pointer);
      assertThat(problem.errors().get(0).code()).as(e.getMessage()).isEqualTo(code);
    };
  }

  @Test
  void saysWhatTheDocumentSaysInAFormForPeople() {
    assertThat(json(SMALL))
        .startsWith(
            "{\"$schema\":\"/schemas/dcc-json/3.3.0.json\","
                + "\"namespaces\":{\"dcc\":\"https://ptb.de/dcc\"},"
                + "\"dcc:digitalCalibrationCertificate\":{\"@schemaVersion\":\"3.3.0\","
                + "\"dcc:item\":[{\"@id\":\"i1\",\"dcc:value\":\"20.10\"},\"\"],"
                + "\"dcc:other\":\"\"},"
                + "\"layout\":{\"patterns\":[{\"declares\":");
  }

  @Test
  void aForeignVersionIsDescribedByTheGeneralSchema() {
    assertThat(json(SMALL.replace("3.3.0", "2.4.0"))).contains("/schemas/dcc-json/any.json");
  }

  @Test
  void whatTheServiceWritesSurvives() {
    byte[] xml = DccWriter.write(LargeDcc.build());
    SameXml.assertSurvives("large", xml);
    assertThat(DccReader.read(DccJson.toXml(DccJson.fromXml(xml)))).isEqualTo(DccReader.read(xml));
  }

  @Test
  void usualPrefixesWhateverTheDocumentUses() {
    String xml = "<a xmlns='https://ptb.de/dcc' xmlns:dcc='urn:x'><dcc:b dcc:c='d'/><e/></a>";
    String json = json(xml);
    assertThat(json)
        .contains("\"dcc:a\":{\"ns1:b\":{\"@ns1:c\":\"d\"},\"dcc:e\":\"\"}")
        .contains("\"namespaces\":{\"dcc\":\"https://ptb.de/dcc\",\"ns1\":\"urn:x\"}")
        .contains("\"prefixes\":{\"dcc\":\"\",\"ns1\":\"dcc\"}");
    SameXml.assertSurvives("prefixes", SameXml.bytes(xml));
  }

  @Test
  void withoutLayoutMembersAreWrittenInTheirOrderAndIndented() {
    assertThat(
            xml(
                """
                {"namespaces": {"x": "urn:x"},
                 "dcc:digitalCalibrationCertificate": {"@schemaVersion": "3.3.0",
                   "dcc:name": {"dcc:content": [{"@lang": "de", "#text": "ä < \\ud83c\\udf21"},
                                                "\\t\\r\\n"]},
                   "x:y": {"#text": ["mixed ", "text"], "si:z": {}}}}
                """))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <dcc:digitalCalibrationCertificate xmlns:x="urn:x" xmlns:dcc="https://ptb.de/dcc" \
            xmlns:si="https://ptb.de/si" schemaVersion="3.3.0">
              <dcc:name>
                <dcc:content lang="de">ä &lt; \ud83c\udf21</dcc:content>
                <dcc:content>\t&#xD;
            </dcc:content>
              </dcc:name>
              <x:y>mixed text<si:z/></x:y>
            </dcc:digitalCalibrationCertificate>
            """);
  }

  @Test
  void aChangedValueKeepsTheRestAsWritten() {
    assertThat(xml(json(SMALL).replace("20.10", "20.11")))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + SMALL.replace("20.10", "20.11"));
  }

  @Test
  void aLayoutOfOtherContentIsRefused() {
    String json = json(SMALL);
    assertThatThrownBy(() -> xml(json.replace(",\"dcc:other\":\"\"", "")))
        .isInstanceOf(DccJsonRejectedException.class)
        .satisfies(at("/layout", "layout-misfit"));
    assertThatThrownBy(() -> xml(json.replace("\"dcc:other\":\"\"", "\"dcc:other\":[\"\",\"\"]")))
        .satisfies(at("/layout", "layout-misfit"));
    assertThatThrownBy(() -> xml(json.replace("\"dcc:other\":", "\"dcc:another\":")))
        .satisfies(at("/layout", "layout-misfit"))
        .hasMessageContaining("needs another dcc:other");
    assertThatThrownBy(() -> xml(json.replace("\"declares\"", "\"attributes\"")))
        .satisfies(at("/layout", "layout-misfit"));
    String commented = json("<dcc:a xmlns:dcc='https://ptb.de/dcc'>1<!-- c -->2</dcc:a>");
    assertThatThrownBy(() -> xml(commented.replace("\"12\"", "\"123\"")))
        .satisfies(at("/layout", "layout-misfit"))
        .hasMessageContaining("text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "[]||unknown-shape",
        "{}||no-root",
        "{\"dcc:a\":1}|/dcc:a|unknown-shape",
        "{\"dcc:a\":{\"dcc:b\":20.10}}|/dcc:a/dcc:b|unknown-shape",
        "{\"dcc:a\":{\"dcc:b\":[\"\",null]}}|/dcc:a/dcc:b/1|unknown-shape",
        "{\"dcc:a\":{\"dcc:b\":[[\"\"]]}}|/dcc:a/dcc:b/0|unknown-shape",
        "{\"dcc:a\":{\"dcc:b\":[]}}|/dcc:a/dcc:b|unknown-shape",
        "{\"dcc:a\":{\"@b\":{}}}|/dcc:a/@b|unknown-shape",
        "{\"dcc:a\":\"\",\"dcc:b\":\"\"}|/dcc:b|unknown-shape",
        "{\"dcc:a\":{\"dcc:b\":\"\",\"dcc:b\":\"\"}}|/dcc:a/dcc:b|malformed",
        "{\"dcc:a\":\"\"} {}||unknown-shape",
        "{\"dcc:a\":\"\"|/dcc:a|malformed",
        "{\"a\":\"\"}|/a|unknown-shape",
        "{\"x:a\":\"\"}|/x:a|name",
        "{\"dcc:a><b\":\"\"}|/dcc:a><b|name",
        "{\"dcc:a\":{\"dcc:b/c\":\"\"}}|/dcc:a/dcc:b~1c|name",
        "{\"dcc:a\":{\"@b c\":\"\"}}|/dcc:a|name",
        "{\"dcc:a\":{\"@xmlns\":\"urn:x\"}}|/dcc:a|declaration",
        "{\"dcc:a\":{\"@xmlns:b\":\"urn:x\"}}|/dcc:a|name",
        "{\"namespaces\":{\"dcc\":\"urn:x\"},\"dcc:a\":\"\"}|/namespaces|prefix",
        "{\"namespaces\":{\"x\":\"\"},\"x:a\":\"\"}|/namespaces|prefix",
        "{\"dcc:a\":\"\\u0001\"}|/dcc:a|unknown-shape",
        "{\"dcc:a\":\"\\ud800\"}|/dcc:a|unknown-shape",
        "{\"dcc:a\":\"\",\"layout\":{\"more\":1}}|/layout/more|unknown-shape",
        "{\"dcc:a\":\"\",\"layout\":{\"elements\":[-1]}}|/layout/elements/0|unknown-shape",
        "{\"dcc:a\":\"\",\"layout\":{\"patterns\":[{}],\"elements\":[9]}}|/layout|layout-misfit",
      })
  void whatIsNoDocumentIsRefusedWithItsPlace(String json, String pointer, String code) {
    assertThatThrownBy(() -> xml(json))
        .isInstanceOf(DccJsonRejectedException.class)
        .satisfies(at(pointer == null ? "" : pointer, code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"comment\":\"a--b\"}",
        "{\"comment\":\"a-\"}",
        "{\"comment\":\"a\\rb\"}",
        "{\"instruction\":\"xml\"}",
        "{\"instruction\":\"a b\"}",
        "{\"instruction\":\"a\",\"data\":\"?><b/>\"}",
      })
  void aLayoutCannotSmuggleMarkup(String aside) {
    String json =
        "{\"dcc:a\":\"\",\"layout\":{\"patterns\":[{\"declares\":{\"dcc\":\"https://ptb.de/dcc\"}}],"
            + "\"elements\":[0],\"before\":["
            + aside
            + "]}}";
    assertThatThrownBy(() -> xml(json)).isInstanceOf(XmlRejectedException.class);
  }

  @Test
  void otherEncodingsAreRefused() {
    String json = "{\"dcc:a\":\"\u00e9\"}";
    for (byte[] bytes :
        new byte[][] {
          json.getBytes(StandardCharsets.UTF_16LE), json.getBytes(StandardCharsets.ISO_8859_1)
        }) {
      assertThatThrownBy(() -> DccJson.toXml(bytes)).isInstanceOf(DccJsonRejectedException.class);
    }
  }

  @Test
  void depthSizeAndNumberAreBounded() {
    int depth = 300;
    String deep = "{\"dcc:a\":".repeat(depth) + "\"\"" + "}".repeat(depth);
    assertThatThrownBy(() -> xml(deep)).isInstanceOf(XmlRejectedException.class);
    String deeper = "{\"dcc:a\":".repeat(5_000) + "\"\"" + "}".repeat(5_000);
    assertThatThrownBy(() -> xml(deeper)).isInstanceOf(DccJsonRejectedException.class);
    String many = "{\"dcc:a\":{\"dcc:b\":[" + "\"\",".repeat(300_000) + "\"\"]}}";
    assertThatThrownBy(() -> xml(many))
        .isInstanceOf(DccJsonRejectedException.class)
        .hasMessageContaining("200000");
    assertThatThrownBy(() -> DccJson.toXml(new byte[JsonReader.BYTES_MAX + 1]))
        .extracting("type")
        .isEqualTo(ProblemType.TOO_LARGE);
    assertThatThrownBy(() -> json("<a xmlns='urn:x'>" + "<b/>".repeat(200_001) + "</a>"))
        .isInstanceOf(XmlRejectedException.class);
  }

  @Test
  void aShortLayoutCannotAskForALongDocument() {
    String space = " ".repeat(1_000_000);
    String json =
        "{\"dcc:a\":{\"dcc:b\":["
            + "\"\",".repeat(1_000)
            + "\"\"]},\"layout\":{\"patterns\":[{\"declares\":{\"dcc\":\"https://ptb.de/dcc\"},"
            + "\"space\":[\""
            + space
            + "\",\"\"]},{}],\"elements\":[0"
            + ",1".repeat(1_001)
            + "]}}";
    assertThatThrownBy(() -> xml(json))
        .isInstanceOf(XmlRejectedException.class)
        .hasMessageContaining("larger");
  }

  @Test
  void declarationsOfManyElementsAreCountedBeforeTheyAreMade() {
    String declares =
        IntStream.range(0, 8_000)
            .mapToObj(i -> "\"p" + i + "\":\"u:" + i + "\"")
            .collect(Collectors.joining(",", "{\"declares\":{", "}}"));
    assertTimeout(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> xml(manyElements(declares)))
                .isInstanceOf(XmlRejectedException.class)
                .hasMessageContaining("would"));
  }

  @Test
  void piecesOfManyElementsAreCountedBeforeTheyAreMade() {
    String pieces = "{\"content\":[\" \"" + ",\" \"".repeat(14_999) + "]}";
    assertTimeout(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> xml(manyElements(pieces)))
                .isInstanceOf(XmlRejectedException.class)
                .hasMessageContaining("would have more than 800000"));
  }

  /** 20,000 elements that are written by one pattern. */
  private static String manyElements(String pattern) {
    return "{\"dcc:a\":{\"dcc:b\":[\"\""
        + ",\"\"".repeat(19_999)
        + "]},\"layout\":{\"patterns\":[{\"declares\":{\"dcc\":\"https://ptb.de/dcc\"}},"
        + pattern
        + "],\"elements\":[0"
        + ",1".repeat(20_000)
        + "]}}";
  }

  @Test
  void textsOfOneHashDoNotMakeItSlow() {
    StringBuilder xml = new StringBuilder("<a xmlns='urn:x'>");
    for (int i = 0; i < 1 << 15; i++) {
      StringBuilder text = new StringBuilder();
      for (int bit = 0; bit < 15; bit++) {
        text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      xml.append("<b><!--").append(text).append("--></b>");
    }
    byte[] bytes = SameXml.bytes(xml.append("</a>").toString());
    assertTimeout(Duration.ofSeconds(10), () -> DccJson.toXml(DccJson.fromXml(bytes)));
  }

  @Test
  void theExampleOfTheDocumentationIsOne() throws Exception {
    String text = Files.readString(Path.of("docs/dcc-json.md"));
    String example = text.substring(text.indexOf("```json") + 7, text.lastIndexOf("```"));
    assertThat(xml(example)).contains("<dcc:content lang=\"en\">Resistance</dcc:content>");
  }

  @Test
  void aRootWithoutNamespaceIsNoCertificate() {
    assertThatThrownBy(() -> json("<layout/>")).isInstanceOf(XmlRejectedException.class);
    assertThatThrownBy(() -> json("<!DOCTYPE a><a xmlns='urn:x'/>"))
        .isInstanceOf(XmlRejectedException.class)
        .hasMessageContaining("DOCTYPE");
  }
}
