package org.etalon.dcc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.etalon.fixture.Conformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Our schemas and the official ones accept and refuse the same documents.
 *
 * <p>Both sides are compiled by the validator of the JDK, without network. The corpus is public
 * certificates, public D-SI test data and seeded mutations of {@code whole.xml}, which uses every
 * element that the schemas declare.
 */
class SchemaDifferentialTest {

  private static final String DCC = "https://ptb.de/dcc";
  private static final String SI = "https://ptb.de/si";
  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  private static final Path OURS = Path.of("schemas");
  private static final Path CONFORMANCE =
      Path.of(System.getProperty("etalon.conformance", "../shared/conformance"));
  private static final Path OFFICIAL = CONFORMANCE.resolve("xsd");
  private static final Path WHOLE = Path.of("src/test/resources/org/etalon/dcc/valid/whole.xml");
  private static final long SEED = 330_221L;
  private static final int MUTANT_COUNT = Boolean.getBoolean("etalon.full") ? 20_000 : 1_000;

  /** Texts at the edges of the simple types: white space, numbers, booleans, dates, codes. */
  private static final List<String> EDGE_TEXTS =
      List.of(
          ("| |a| a|a |a  b|a\tb|a\nb|\u00a0|\u8ba1\u91cf|true|TRUE|1|0|+1|-1|-0|1.|.5|.|1e5|1E+05|1E|INF|-INF"
                  + "|NaN|+NaN|0.5|0.|00.5|1.0|1.01|0.5E0|2|02|2E0|+2.50|9.|1 2|1 x|\u0663|nl|NL|NLD|2026-02-28"
                  + "|2026-02-29|2026-11-03T10:00:00|P1D|P|AQ==|A|3.3.0|pass fail|pass|other|bios|customer"
                  + "|amended|substituted|afterRepair|laboratory")
              .split("\\|"));

  private static final List<String> ATTRIBUTES =
      List.of("id refId refType lang schemaVersion Id Algorithm URI Type Target".split(" "));

  @Test
  void wholeDocumentIsAccepted() throws Exception {
    assertThat(accepts(ourDcc(), parse(Files.readString(WHOLE)))).isTrue();
  }

  @Test
  void wholeDocumentUsesEveryDeclaredElement() throws Exception {
    Document whole = parse(Files.readString(WHOLE));
    List<String> files =
        List.of(
            "dcc/3.3.0/dcc.xsd",
            "d-si/2.2.1/d-si.xsd",
            "d-si/2.2.1/qudt.xsd",
            "xmldsig/xmldsig.xsd");
    TreeSet<String> unused = new TreeSet<>();
    for (String file : files) {
      Document schema = parse(Files.readString(OURS.resolve(file)));
      String namespace = schema.getDocumentElement().getAttribute("targetNamespace");
      for (Element declared : elements(schema, XMLConstants.W3C_XML_SCHEMA_NS_URI, "element")) {
        String name = declared.getAttribute("name");
        boolean canOccur = !name.isEmpty() && !"true".equals(declared.getAttribute("abstract"));
        if (canOccur && whole.getElementsByTagNameNS(namespace, name).getLength() == 0) {
          unused.add("{" + namespace + "}" + name);
        }
      }
    }
    assertThat(unused).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          another version | schemaVersion="3.3.0" | schemaVersion="3.3.1"
          no version | schemaVersion="3.3.0" |
          foreign root attribute | schemaVersion="3.3.0" | schemaVersion="3.3.0" xml:lang="en"
          country in lower case | _1>NL< | _1>nl<
          language with region | <dcc:usedLangCodeISO639_1>zh< | <dcc:usedLangCodeISO639_1>zh-CN<
          blank at the end of a line | >EX-2026-000017< | >EX-2026-000017 <
          empty line | >EX-2026-000017< | ><
          date that does not exist | >2026-11-02< | >2026-11-31<
          unknown place of performance | >laboratoryBranch< | >field<
          identifier used twice | id="order" | id="probe"
          reference to nothing | refId="previous" | refId="missing"
          empty refType | refType="basic_change" | refType=" "
          refType on a list of items | <dcc:items id="lot" | <dcc:items refType="x" id="lot"
          laboratory without address parts | <dcc:location><dcc:city>Delft</dcc:city></dcc:location> | <dcc:location/>
          unknown conformity | >conditionalPass< | >passed<
          value and its column | <dcc:valid>true</dcc:valid> | <dcc:valid>true</dcc:valid><dcc:validXMLList/>
          unknown element | <dcc:model>SST-100</dcc:model> | <dcc:type>SST-100</dcc:type>
          data without contents | <dcc:data><dcc:text/></dcc:data> | <dcc:data/>
          undeclared element in xml | <dcc:xml/> | <dcc:xml><x xmlns="urn:x"/></dcc:xml>
          own element in xml | <dcc:xml/> | <dcc:xml><dcc:text/></dcc:xml>
          text in the comment | <plain/> | <plain/>text
          broken quantity in the comment | <si:value>17.5< | <si:value>x<
          infinite value | <si:value>293.15< | <si:value>INF<
          negative uncertainty | <si:valueExpandedMU>0.02< | <si:valueExpandedMU>-0.02<
          coverage factor below one | <si:coverageFactor>2.45< | <si:coverageFactor>0.9<
          probability above one | <si:coverageProbability>0.95< | <si:coverageProbability>1.01<
          spelling of the other version | measurementUncertaintyUnivaraite | measurementUncertaintyUnivariate
          abstract element | listQuantityTypeQUDT | listQuantityType
          no unit | <si:unit>\\kelvin</si:unit> |
          mixed hybrid | <si:constant><si:value>100</si:value><si:unit>\\percent</si:unit></si:constant> | \
          <si:real><si:value>100</si:value><si:unit>\\percent</si:unit></si:real>
          list as property | <dcc:charsXMLList>A B C</dcc:charsXMLList> | \
          <si:list><si:realList><si:real><si:value>1</si:value></si:real></si:realList></si:list>
          signature without value | <ds:SignatureValue/> |
          signature before the document | <dcc:comment> | <ds:Signature/><dcc:comment>
          """)
  void brokenVariantIsRefused(String what, String from, String to) throws Exception {
    String whole = Files.readString(WHOLE);
    assertThat(whole).contains(from);
    String broken = whole.replace(from, to == null ? "" : to);
    assertThat(accepts(ourDcc(), parse(broken))).as(what).isFalse();
  }

  @Test
  void publicCertificatesGetTheOfficialVerdict() throws Exception {
    Comparison comparison = new Comparison(ourDcc(), officialDcc());
    for (String folder : List.of("dcc", "signed")) {
      for (Path file : xmlFiles(CONFORMANCE.resolve(folder), 1)) {
        Document certificate = parse(Files.readString(file));
        certificate.getDocumentElement().setAttribute("schemaVersion", "3.3.0");
        comparison.compare(file.getFileName().toString(), certificate);
      }
    }
    comparison.assertSame("public certificates", 5, 3);
  }

  @Test
  void publicQuantitiesGetTheOfficialVerdict() throws Exception {
    Schema officialDcc = officialDcc();
    Schema officialSi = compile(OFFICIAL.resolve("dsi/v2.2.1.xsd"));
    Comparison alone = new Comparison(compile(OURS.resolve("d-si/2.2.1/d-si.xsd")), officialSi);
    Comparison wrapped = new Comparison(ourDcc(), officialDcc);
    for (Path file : xmlFiles(CONFORMANCE.resolve("dsi"), 2)) {
      Document testData = parse(Files.readString(file));
      int n = 0;
      for (Element quantity : elements(testData, SI, "*")) {
        if (SI.equals(quantity.getParentNode().getNamespaceURI())) {
          continue;
        }
        String what = file.getFileName() + " #" + n++ + " " + quantity.getNodeName();
        Document document = newDocument();
        document.appendChild(document.importNode(quantity, true));
        alone.compare(what, document);
        wrapped.compare(what, asQuantity(quantity));
      }
    }
    alone.assertSame("D-SI elements alone", 200, 50);
    wrapped.assertSame("D-SI elements as quantity of a certificate", 200, 50);
  }

  @Test
  void mutationsGetTheOfficialVerdict() throws Exception {
    Comparison comparison = new Comparison(ourDcc(), officialDcc());
    Document whole = parse(Files.readString(WHOLE));
    Random random = new Random(SEED);
    for (int i = 0; i < MUTANT_COUNT; i++) {
      Document mutant = (Document) whole.cloneNode(true);
      StringBuilder what = new StringBuilder("seed " + SEED + " mutant " + i);
      int changes = i % 4 == 3 ? 2 : 1;
      for (int change = 0; change < changes; change++) {
        what.append("; ").append(mutate(mutant, random));
      }
      comparison.compare(what.toString(), mutant);
    }
    comparison.assertSame("mutations of whole.xml", MUTANT_COUNT / 10, MUTANT_COUNT / 3);
  }

  /** Changes one place and says what and where. */
  private static String mutate(Document document, Random random) {
    List<Element> all = elements(document, "*", "*");
    Element victim = all.get(1 + random.nextInt(all.size() - 1));
    Node parent = victim.getParentNode();
    Element other = all.get(1 + random.nextInt(all.size() - 1));
    Node copy = other.cloneNode(true);
    String path = path(victim);
    switch (random.nextInt(10)) {
      case 0 -> {
        parent.removeChild(victim);
        return "delete " + path;
      }
      case 1 -> {
        parent.insertBefore(victim.cloneNode(true), victim);
        return "duplicate " + path;
      }
      case 2 -> {
        List<Element> siblings = children(parent);
        Element next = siblings.get((siblings.indexOf(victim) + 1) % siblings.size());
        parent.insertBefore(victim, next.getNextSibling());
        return "move behind the next " + path;
      }
      case 3 -> {
        String prefix = victim.getNamespaceURI() == null ? "" : "x:";
        document.renameNode(victim, victim.getNamespaceURI(), prefix + other.getLocalName());
        return "rename to " + other.getLocalName() + " " + path;
      }
      case 4 -> {
        String namespace = pick(List.of(DCC, SI, DS, "urn:example:other"), random);
        document.renameNode(victim, namespace, "x:" + victim.getLocalName());
        return "namespace " + namespace + " " + path;
      }
      case 5 -> {
        parent.insertBefore(copy, random.nextBoolean() ? victim : victim.getNextSibling());
        return "insert " + other.getNodeName() + " beside " + path;
      }
      case 6 -> {
        return corruptAttributes(victim, random) + " " + path;
      }
      case 7 -> {
        Element withAttribute = pick(all.stream().filter(Element::hasAttributes).toList(), random);
        return dropAttribute(withAttribute, random) + " " + path(withAttribute);
      }
      default -> {
        Element leaf =
            pick(
                all.stream().filter(e -> e.getElementsByTagName("*").getLength() == 0).toList(),
                random);
        String text = pick(EDGE_TEXTS, random);
        leaf.setTextContent(text);
        return "text '" + text + "' in " + path(leaf);
      }
    }
  }

  private static String corruptAttributes(Element victim, Random random) {
    String name = pick(ATTRIBUTES, random);
    String value =
        random.nextBoolean()
            ? pick(List.of("lot", "fresh", "lot probe", "en"), random)
            : pick(EDGE_TEXTS, random);
    if (random.nextInt(10) == 0) {
      victim.setAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:nil", "false");
      return "add xsi:nil to";
    }
    victim.setAttribute(name, value);
    return "set " + name + "='" + value + "' on";
  }

  private static String dropAttribute(Element element, Random random) {
    Attr attribute =
        (Attr) element.getAttributes().item(random.nextInt(element.getAttributes().getLength()));
    element.removeAttributeNode(attribute);
    return "drop attribute " + attribute.getName() + " of";
  }

  private static <T> T pick(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  private static String path(Node node) {
    return node instanceof Element ? path(node.getParentNode()) + "/" + node.getLocalName() : "";
  }

  private static List<Element> children(Node parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  /** The whole document, its first quantity holding this D-SI element instead of its own. */
  private static Document asQuantity(Element element) throws Exception {
    Document document = parse(Files.readString(WHOLE));
    Element own = elements(document, DCC, "quantity").get(0);
    Element real = elements(own, SI, "real").get(0);
    own.replaceChild(document.importNode(element, true), real);
    return document;
  }

  private static List<Element> elements(Document document, String namespace, String name) {
    return elements(document.getElementsByTagNameNS(namespace, name));
  }

  private static List<Element> elements(Element root, String namespace, String name) {
    return elements(root.getElementsByTagNameNS(namespace, name));
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static List<Path> xmlFiles(Path folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  private static Schema ourDcc() throws SAXException {
    return compile(OURS.resolve("dcc/3.3.0/dcc.xsd"));
  }

  private static Schema officialDcc() throws SAXException {
    Conformance.folder("xsd");
    return compile(OFFICIAL.resolve("v3.3.0/dcc.xsd"));
  }

  private static Schema compile(Path file) throws SAXException {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory.newSchema(file.toFile());
  }

  private static boolean accepts(Schema schema, Document document) throws IOException {
    try {
      schema.newValidator().validate(new DOMSource(document));
      return true;
    } catch (SAXException refusal) {
      return false;
    }
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static Document newDocument() throws ParserConfigurationException {
    return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
  }

  /** Counts verdicts and keeps every document that the two schemas judge differently. */
  private static final class Comparison {

    private final Schema ours;
    private final Schema official;
    private final List<String> differences = new ArrayList<>();
    private int accepted;
    private int refused;

    Comparison(Schema ours, Schema official) {
      this.ours = ours;
      this.official = official;
    }

    void compare(String what, Document document) throws IOException {
      boolean expected = accepts(official, document);
      if (accepts(ours, document) != expected) {
        differences.add(what + (expected ? ": refused by ours alone" : ": accepted by ours alone"));
      }
      if (expected) {
        accepted++;
      } else {
        refused++;
      }
    }

    /** No difference, and enough of each verdict to mean something. */
    void assertSame(String corpus, int acceptedMin, int refusedMin) {
      System.out.printf(
          "%s: %d accepted, %d refused, %d differ%n",
          corpus, accepted, refused, differences.size());
      assertThat(differences).as(corpus).isEmpty();
      assertThat(accepted).as("accepted " + corpus).isGreaterThanOrEqualTo(acceptedMin);
      assertThat(refused).as("refused " + corpus).isGreaterThanOrEqualTo(refusedMin);
    }
  }
}
