package org.etalon.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.XMLReader;

/** Compares one pass over events with Apache Santuario's walk over a tree. */
class ExclusiveCanonicalisationTest {
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
  void isWhatTheTreeGives(String xml) throws Exception {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    assertThat(streamed(bytes)).isEqualTo(walked(bytes));
  }

  @Test
  void isWhatTheTreeGivesOfAnyDocument() throws Exception {
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
  void handsOnLongTextWhole() throws Exception {
    String text = "ab&é中\uD83D\uDE00\r".repeat(30_000).replace("&", "&amp;").replace("\r", "&#13;");
    byte[] bytes = ("<a>" + text + "</a>").getBytes(StandardCharsets.UTF_8);
    assertThat(streamed(bytes)).isEqualTo(walked(bytes));
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

  private static byte[] streamed(byte[] bytes) throws Exception {
    ByteArrayOutputStream found = new ByteArrayOutputStream();
    CanonicalOctets octets = new CanonicalOctets(found::write);
    XMLReader reader = SafeXml.reader();
    reader.setContentHandler(new ExclusiveCanonicalisation(octets));
    reader.parse(SafeXml.source(bytes));
    octets.flush();
    return found.toByteArray();
  }

  private static byte[] walked(byte[] bytes) {
    return Canonical.bytes(SafeXml.parse(bytes));
  }
}
