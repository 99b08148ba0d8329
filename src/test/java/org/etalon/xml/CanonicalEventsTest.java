package org.etalon.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares one pass over events with Apache Santuario's walk over a tree. */
class CanonicalEventsTest {
  private static final int DOCUMENTS = Integer.getInteger("etalon.canonical.documents", 3_000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        "<a xmlns='urn:1'><b xmlns=''><c xmlns='urn:1'/></b></a>",
        "<a xmlns:x='urn:1' xmlns:y='urn:2'><x:b y:c='1'/><x:b/></a>",
        "<x:a xmlns:x='urn:1'><b xmlns:x='urn:2'><x:c/></b><x:d/></x:a>",
        "<a b='&lt;&amp;&quot;&#9;&#10;&#13;&#x1F600;'>&lt;&gt;&amp;&#13;\"'<![CDATA[<&>]]></a>",
        "<?p q?><!-- c --><a><!-- c --><?p?><?p  q r ?></a><!-- c --><?z y?>",
        "<a b=' x\n y\tz ' xml:lang='en' c='1' xmlns:z='urn:0' z:a='2' a='3'>\r\n\r</a>",
        "<é xmlns:中='urn:1' 中:文='\uD83D\uDE00'>\uD83D\uDE00\u00e9\u4e2d</é>"
      })
  void isWhatTheTreeGives(String xml) {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    assertThat(streamed(bytes)).isEqualTo(walked(bytes));
  }

  @Test
  void isWhatTheTreeGivesOfAnyDocument() {
    long seed = Long.getLong("etalon.canonical.seed", 20261122);
    System.out.println("Canonical documents: " + DOCUMENTS + ", seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < DOCUMENTS; i++) {
      StringBuilder xml = new StringBuilder();
      element(xml, random, 0);
      byte[] bytes = xml.toString().getBytes(StandardCharsets.UTF_8);
      assertThat(streamed(bytes)).as(xml.toString()).isEqualTo(walked(bytes));
    }
  }

  @Test
  void handsOnLongTextWhole() {
    String text = "ab&é中\uD83D\uDE00\r".repeat(30_000).replace("&", "&amp;").replace("\r", "&#13;");
    byte[] bytes = ("<a>" + text + "</a>").getBytes(StandardCharsets.UTF_8);
    assertThat(streamed(bytes)).isEqualTo(walked(bytes));
  }

  @Test
  void forgetsPrefixesThatAreOutOfScope() {
    StringBuilder xml = new StringBuilder("<a xmlns:q='urn:q'><q:b>");
    for (int i = 0; i < 10_000; i++) {
      xml.append("<p" + i + ":c xmlns:p" + i + "='urn:1' q:d='1'><q:e/></p" + i + ":c>");
    }
    byte[] bytes = xml.append("</q:b></a>").toString().getBytes(StandardCharsets.UTF_8);
    assertThat(streamed(bytes)).isEqualTo(walked(bytes));
  }

  @Test
  void ordersByCodePoints() {
    // In UTF-16 the surrogates of U+1F600 are smaller than U+FFFD.
    byte[] bytes =
        "<a xmlns:x='urn:\uD83D\uDE00' xmlns:y='urn:\uFFFD' x:b='1' y:b='2'/>"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(new String(streamed(bytes), StandardCharsets.UTF_8))
        .endsWith(" y:b=\"2\" x:b=\"1\"></a>");
  }

  @Test
  void keepsAnElementAsTextWithoutWhatStandsAroundIt() {
    CanonicalEvents kept = new CanonicalEvents();
    byte[] bytes = "<?p q?><a b='1'>\uD83D\uDE00<?r?></a><?z?>".getBytes(StandardCharsets.UTF_8);
    SafeXml.read(bytes, List.of(kept));
    assertThat(kept.text()).isEqualTo("<a b=\"1\">\uD83D\uDE00<?r?></a>");
    assertThat(kept.isOpen()).isFalse();
  }

  @Test
  void refusesMoreThanIsAllowed() {
    byte[] bytes = ("<a>" + "&gt;".repeat(10_000) + "</a>").getBytes(StandardCharsets.UTF_8);
    for (CanonicalEvents events :
        List.of(
            new CanonicalEvents(30_000),
            CanonicalEvents.ofDocument((block, offset, length) -> {}, 30_000))) {
      assertThatThrownBy(() -> SafeXml.read(bytes, List.of(events)))
          .isInstanceOf(XmlRejectedException.class)
          .hasMessageContaining("larger than 30000 bytes");
    }
  }

  @Test
  void refusesHalfACharacter() {
    CanonicalEvents events = CanonicalEvents.ofElements((block, offset, length) -> {}, 100);
    char[] half = {'\uD83D'};
    char[] other = {'\uDE00'};
    assertThatThrownBy(() -> events.characters(other, 0, 1))
        .isInstanceOf(IllegalStateException.class);
    assertThatNoException().isThrownBy(() -> events.characters(half, 0, 1));
    assertThatThrownBy(events::flush).isInstanceOf(IllegalStateException.class);
  }

  private static void element(StringBuilder out, Random random, int depth) {
    String prefix = depth == 0 ? "" : pick(random, "", "p:", "q:", "r:");
    String name = prefix + pick(random, "a", "b", "c");
    out.append('<').append(name);
    // At the root everything is bound, deeper down some is bound anew.
    for (String p : new String[] {"p", "q", "r"}) {
      if (depth == 0 || random.nextInt(4) == 0) {
        out.append(" xmlns:" + p + "='urn:" + random.nextInt(3) + "'");
      }
    }
    if (random.nextInt(3) == 0) {
      out.append(" xmlns='" + pick(random, "", "urn:0", "urn:1") + "'");
    }
    // Two prefixes may be bound to one namespace, so no local name is used twice.
    String[] names = {"d", "e", "f", "xml:lang"};
    for (int i = 0; i < names.length; i++) {
      if (random.nextInt(3) == 0) {
        String p = i == 3 ? "" : pick(random, "", "p:", "q:", "r:");
        out.append(" " + p + names[i] + "='" + words(random).replace("<", "&lt;") + "'");
      }
    }
    out.append('>');
    for (int i = random.nextInt(5); i > 0 && depth < 6; i--) {
      switch (random.nextInt(6)) {
        case 0 -> out.append(words(random));
        case 1 -> out.append("<!-- ").append(random.nextInt()).append("-->");
        case 2 -> out.append("<?t ").append(random.nextInt()).append("?>");
        default -> element(out, random, depth + 1);
      }
    }
    out.append("</").append(name).append('>');
  }

  private static String words(Random random) {
    return pick(random, "x", " ", "\n", "\t", "\r\n", "\r", "&#13;", "&#9;", "&#10;")
        + pick(random, "&amp;", "&lt;", "&gt;", "&quot;", "\"", ">", "é", "\uD83D\uDE00", "1.0");
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static byte[] streamed(byte[] bytes) {
    ByteArrayOutputStream found = new ByteArrayOutputStream();
    SafeXml.read(bytes, List.of(CanonicalEvents.ofDocument(found::write, Long.MAX_VALUE)));
    return found.toByteArray();
  }

  private static byte[] walked(byte[] bytes) {
    return Canonical.bytes(SafeXml.parse(bytes));
  }
}
