package org.etalon.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalXmlWriterTest {
  private static final Map<String, String> NAMESPACES =
      Map.of("z", "urn:a", "a", "urn:z", "m", "https://example.org/m?x=1&y=2");
  private static final List<String> NAMES =
      List.of("z:one", "a:two", "m:three", "plain", "a:one", "z:two");
  private static final List<String> ATTRIBUTES =
      List.of("b", "a", "z:b", "a:a", "m:c", "z:a", "lang", "id");
  private static final String[] PIECES = {
    "a", "é", "中", "𝛺", "&", "<", ">", "\"", "'", "\t", "\n", "\r", " ", "]]>", "\u0085", "\u2028",
    "\uFFFD", "\u00A0", "&amp;"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isWhatTheCanonicaliserMakesOfIt(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      CanonicalXmlWriter writer = new CanonicalXmlWriter(NAMESPACES);
      element(writer, random, 0);
      byte[] written = writer.toBytes();
      assertThat(Canonical.bytes(SafeXml.parse(written)))
          .as("seed %d, document %d", seed, i)
          .isEqualTo(written);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void givesTextBackAsItWas(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      String text = text(random);
      String value = text(random);
      byte[] written =
          new CanonicalXmlWriter(Map.of())
              .start("a")
              .attribute("b", value)
              .text(text)
              .end()
              .toBytes();
      var root = SafeXml.parse(written).getDocumentElement();
      assertThat(root.getTextContent()).as("seed %d", seed).isEqualTo(text);
      assertThat(root.getAttribute("b")).as("seed %d", seed).isEqualTo(value);
    }
  }

  @Test
  void escapesAsTheRecommendationSays() {
    String written =
        string(
            new CanonicalXmlWriter(Map.of())
                .start("a")
                .attribute("b", "<>&\"'\t\n\r")
                .text("<>&\"'\t\n\r")
                .end());
    assertThat(written)
        .isEqualTo("<a b=\"&lt;>&amp;&quot;'&#x9;&#xA;&#xD;\">&lt;&gt;&amp;\"'\t\n&#xD;</a>");
  }

  @Test
  void declaresANamespaceWhereItIsFirstUsed() {
    String written =
        string(
            new CanonicalXmlWriter(NAMESPACES)
                .start("z:r")
                .element("a:x", "1")
                .element("a:x", "2")
                .start("z:y")
                .attribute("a:b", "")
                .end()
                .end());
    assertThat(written)
        .isEqualTo(
            "<z:r xmlns:z=\"urn:a\"><a:x xmlns:a=\"urn:z\">1</a:x><a:x xmlns:a=\"urn:z\">2</a:x>"
                + "<z:y xmlns:a=\"urn:z\" a:b=\"\"></z:y></z:r>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "\u0008",
        "\u001f",
        "\ud800",
        "a\udc00b",
        "\udc00\ud800",
        "\ufffe",
        "\uffff"
      })
  void refusesCharactersThatXmlCannotHold(String text) {
    assertThatThrownBy(() -> new CanonicalXmlWriter(Map.of()).start("a").text(text))
        .isInstanceOf(XmlRejectedException.class);
    assertThatThrownBy(() -> new CanonicalXmlWriter(Map.of()).start("a").attribute("b", text))
        .isInstanceOf(XmlRejectedException.class);
  }

  @Test
  void refusesToBeMisused() {
    CanonicalXmlWriter open = new CanonicalXmlWriter(Map.of()).start("a");
    assertThatThrownBy(open::toBytes).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> open.attribute("b", "1").attribute("b", "2"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> open.text("").attribute("c", ""))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new CanonicalXmlWriter(Map.of()).start("x:a").end())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void takesACanonicalFragment() {
    String fragment = "<x xmlns=\"urn:x\"><q:y xmlns:q=\"urn:q\" q:b=\"1\">t</q:y></x>";
    byte[] written =
        new CanonicalXmlWriter(NAMESPACES).start("z:r").fragment(fragment).end().toBytes();
    assertThat(new String(written, StandardCharsets.UTF_8)).contains(fragment);
    assertThat(Canonical.bytes(SafeXml.parse(written))).isEqualTo(written);
  }

  @Test
  void declaresNoPrefixOfAFragmentTwice() {
    String uri = NAMESPACES.get("z");
    String same = "<z:x xmlns:z=\"" + uri + "\" z:b=\"1\"></z:x>";
    String other = "<z:x xmlns:z=\"urn:other\"><z:y></z:y></z:x>";
    byte[] written =
        new CanonicalXmlWriter(NAMESPACES)
            .start("z:r")
            .fragment(same)
            .fragment(other)
            .end()
            .toBytes();
    assertThat(new String(written, StandardCharsets.UTF_8))
        .contains("<z:x z:b=\"1\"></z:x>" + other);
    assertThat(Canonical.bytes(SafeXml.parse(written))).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<x/>",
        "<x b='1'></x>",
        "<x></x> ",
        "<x></x><y></y>",
        "text",
        "</z:r><z:r>",
      })
  void refusesAFragmentThatWouldNotBeCanonical(String fragment) {
    CanonicalXmlWriter writer = new CanonicalXmlWriter(NAMESPACES).start("z:r");
    assertThatThrownBy(() -> writer.fragment(fragment)).isInstanceOf(XmlRejectedException.class);
  }

  private static void element(CanonicalXmlWriter writer, Random random, int depth) {
    writer.start(NAMES.get(random.nextInt(NAMES.size())));
    Set<String> used = new HashSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String name = ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
      if (used.add(name)) {
        writer.attribute(name, text(random));
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      if (depth < 6 && random.nextBoolean()) {
        element(writer, random, depth + 1);
      } else {
        writer.text(text(random));
      }
    }
    writer.end();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static String string(CanonicalXmlWriter writer) {
    return new String(writer.toBytes(), StandardCharsets.UTF_8);
  }
}
