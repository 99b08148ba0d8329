package org.etalon.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.etalon.dcc.DccReader;
import org.etalon.fixture.shown.PrintedArticle;
import org.etalon.fixture.shown.ShownQuantities;
import org.etalon.rendering.Banner;
import org.etalon.rendering.CertificateHtml;
import org.etalon.rendering.HtmlTemplates;
import org.etalon.rendering.PageLanguage;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The comparison of pages with what is signed finds every single change. */
class ShownQuantitiesTest {
  private static final int CERTIFICATES = 5;

  private final GeneratedCertificate generated = new GeneratedCertificate(Clock.systemUTC());
  private final CertificateHtml pages = new CertificateHtml(new HtmlTemplates());

  @Test
  void anotherNumberUnitOrWordIsADifference() throws Exception {
    Map<String, Integer> changed = new TreeMap<>();
    for (long seed = 1; seed <= CERTIFICATES; seed++) {
      byte[] xml = generated.unsigned(seed);
      String page = pages.article(DccReader.read(xml), PageLanguage.EN, Banner.NONE);
      assertThat(ShownQuantities.compare(xml, page, "en").differences()).isEmpty();
      Document document = parse(xml);
      for (Element leaf : leaves(document)) {
        String text = leaf.getTextContent();
        leaf.setTextContent(other(leaf.getLocalName(), text));
        assertThat(ShownQuantities.compare(write(document), page, "en").differences())
            .as("seed %s, %s %s", seed, leaf.getLocalName(), text)
            .isNotEmpty();
        leaf.setTextContent(text);
        changed.merge(leaf.getLocalName(), 1, Integer::sum);
      }
    }
    System.out.println("changes that were found: " + changed);
    assertThat(changed)
        .containsKeys("value", "unit", "valueXMLList", "unitXMLList", "coverageFactorXMLList");
  }

  @Test
  void aMissingWordOfAPrintIsADifference() throws Exception {
    String page = "<article><h2>Values</h2><dl><div><dt>U</dt><dd>1.0 m</dd></div></dl></article>";
    assertThat(PrintedArticle.difference(page, "Page head\nValues\nU 1.0 m\nfoot")).isNull();
    assertThat(PrintedArticle.difference(page, "Values\nU 1.1 m")).contains("1.0m");
    assertThat(PrintedArticle.difference(page, "Values\n1.0 m")).contains("U");
  }

  private static String other(String name, String text) {
    return name.startsWith("unit")
        ? text.replaceFirst("^\\S+", "\\\\tesla\\\\tothe{7}")
        : "1" + text;
  }

  private static Document parse(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  private static byte[] write(Document document) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }

  private static List<Element> leaves(Document document) {
    List<Element> leaves = new ArrayList<>();
    NodeList all = document.getElementsByTagNameNS("https://ptb.de/si", "*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.getElementsByTagName("*").getLength() == 0) {
        leaves.add(element);
      }
    }
    return leaves;
  }
}
