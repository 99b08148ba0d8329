package org.etalon.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.helpers.DefaultHandler;

class CanonicalLimitTest {
  private static final String LONG = "urn:" + "u".repeat(980);

  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aLongNamespaceThatManyElementsWouldDeclareAgainIsRefused() {
    assertRefused("<r xmlns:x='" + LONG + "'>" + "<x:a/>".repeat(95_000) + "</r>");
    assertRefused("<r xmlns:x='" + LONG + "'>" + "<b x:a=''/>".repeat(35_000) + "</r>");
  }

  private static void assertRefused(String xml) {
    assertThatThrownBy(() -> SafeXml.parse(bytes(xml)))
        .isInstanceOf(XmlRejectedException.class)
        .hasMessageContaining("the canonical form would be larger than");
  }

  @Test
  void whatStandsInAnElementThatDeclaresItIsNot() {
    String within = "<r xmlns:x='" + LONG + "'><x:o>" + "<x:a/>".repeat(95_000) + "</x:o></r>";
    assertThat(Canonical.bytes(SafeXml.parse(bytes(within)))).hasSizeLessThan(2_000_000);
    String usual = "<r xmlns:x='https://ptb.de/si'>" + "<x:a/>".repeat(95_000) + "</r>";
    assertThat(Canonical.bytes(SafeXml.parse(bytes(usual)))).hasSizeGreaterThan(3_000_000);
  }

  @Test
  void charactersThatGrowAreCounted() {
    // 4 MB become 24 MB.
    assertRefused("<r>" + ("<a b='" + "\"".repeat(1_000) + "'/>").repeat(4_000) + "</r>");
  }

  @Test
  void theCanonicalFormItselfIsBounded() {
    Document document = SafeXml.emptyDocument();
    Element root = document.createElement("r");
    document.appendChild(root);
    for (int i = 0; i < 21; i++) {
      root.appendChild(document.createTextNode(" ".repeat(1024 * 1024)));
    }
    assertThatThrownBy(() -> Canonical.bytes(document))
        .isInstanceOf(XmlRejectedException.class)
        .hasMessageContaining("20971520");
  }

  @Test
  void manyPrefixesInScopeAreRefused() {
    String nested =
        IntStream.range(0, 11)
            .mapToObj(
                level ->
                    IntStream.range(0, 100)
                        .mapToObj(i -> " xmlns:p" + level + "_" + i + "='u'")
                        .collect(Collectors.joining("", "<a", ">")))
            .collect(Collectors.joining());
    byte[] xml = bytes(nested + "</a>".repeat(11));
    assertThatThrownBy(() -> SafeXml.read(xml, List.of(new DefaultHandler())))
        .isInstanceOf(XmlRejectedException.class)
        .hasMessageContaining("1000 prefixes");
    assertThatThrownBy(() -> SafeXml.parse(xml)).isInstanceOf(XmlRejectedException.class);
  }
}
