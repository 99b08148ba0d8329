package org.etalon.dcc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import org.etalon.dcc.schema.WholeCertificate.Part;
import org.etalon.fixture.Conformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Our schemas and the official ones accept and refuse the same certificates: {@code whole.xml},
 * which uses every element that the schemas declare, public certificates and public D-SI data.
 */
class SchemaDifferentialTest {
  private static final String DCC = "https://ptb.de/dcc";
  private static final String SI = "https://ptb.de/si";
  private static final Path WHOLE = Path.of("src/test/resources/org/etalon/dcc/valid/whole.xml");

  @Test
  void wholeCertificateLacksNothingOfTheNewestVersion() throws IOException {
    assertThat(whole("3.3.0").lacking()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "comment, 3.1.1",
    "relativeUncertaintyXmlList, 3.1.1",
    "issueDate, 3.2.0",
    "itemQuantities, 3.2.0",
    "refTypeDefinition, 3.2.0",
    "charsXMLList, 3.2.0",
    "validXMLList, 3.2.0",
    "inValidityRange, 3.2.0",
    "SignatureValue, 3.2.0",
    "reportAmendedSubstituted, 3.2.1",
    "subItems, 3.3.0",
    "installedSoftware, 3.3.0",
    "usedMethodQuantity, 3.3.0",
    "complexListXMLList, 3.3.0",
    "expandedMU, 3.3.0",
    "significantDigit, 3.3.0",
    "quantityTypeQUDT, 3.3.0"
  })
  void elementIsInEveryVersionSince(String element, String since) throws IOException {
    for (String version : List.of("3.1.1", "3.1.2", "3.2.0", "3.2.1", "3.3.0")) {
      assertThat(Xml.elements(whole(version).fitting(), "*", element).isEmpty())
          .as(element + " is missing in " + version)
          .isEqualTo(version.compareTo(since) < 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1.1", "3.1.2", "3.2.0", "3.2.1", "3.3.0"})
  void wholeCertificateUsesEveryDeclaredElement(String version) throws IOException {
    Document fitting = whole(version).fitting();
    String si = version.equals("3.3.0") ? "2.2.1" : "2.1.0";
    List<String> files =
        new ArrayList<>(List.of("dcc/" + version + "/dcc", "d-si/" + si + "/d-si"));
    if (version.compareTo("3.2.0") >= 0) {
      files.add("xmldsig/xmldsig");
    }
    TreeSet<String> unused = new TreeSet<>();
    for (String file : files) {
      unused.addAll(unused(Path.of("schemas").resolve(file + ".xsd"), fitting));
    }
    assertThat(unused).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1.1", "3.1.2", "3.2.0", "3.2.1", "3.3.0"})
  void wholeCertificateUsesEveryOfficialElement(String version) throws IOException {
    Path folder = Conformance.folder("xsd");
    Document fitting = whole(version).fitting();
    String si = version.equals("3.3.0") ? "2.2.1" : "2.1.0";
    TreeSet<String> unused = new TreeSet<>();
    unused.addAll(unused(folder.resolve("v" + version + "/dcc.xsd"), fitting));
    unused.addAll(unused(folder.resolve("dsi/v" + si + ".xsd"), fitting));
    assertThat(unused).isEmpty();
  }

  private static TreeSet<String> unused(Path file, Document fitting) throws IOException {
    Document schema = Xml.parse(file);
    String namespace = schema.getDocumentElement().getAttribute("targetNamespace");
    TreeSet<String> unused = new TreeSet<>();
    for (Element declared : Xml.elements(schema, XMLConstants.W3C_XML_SCHEMA_NS_URI, "element")) {
      String name = declared.getAttribute("name");
      boolean canOccur = !name.isEmpty() && !"true".equals(declared.getAttribute("abstract"));
      if (canOccur && Xml.elements(fitting, namespace, name).isEmpty()) {
        unused.add("{" + namespace + "}" + name);
      }
    }
    return unused;
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1.1", "3.1.2", "3.2.0", "3.2.1", "3.3.0"})
  void whatAVersionLacksIsWhatTheOfficialOneLacks(String version) throws IOException {
    Schema official = OfficialSchemas.official(version);
    WholeCertificate ours = whole(version);
    assertThat(ours.lacking())
        .isEqualTo(new WholeCertificate(version, new Judge(official)).lacking());
    Comparison comparison = new Comparison(OfficialSchemas.ours(version), official);
    comparison.compare("whole certificate", ours.fitting());
    for (Part part : ours.lacking()) {
      List<Part> others = new ArrayList<>(ours.lacking());
      others.remove(part);
      comparison.compare("with " + part, ours.without(others));
    }
    comparison.assertSame("parts not in " + version, 1, version.equals("3.3.0") ? 0 : 30);
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
    assertThat(judge("3.3.0").accepts(Xml.parse(broken))).as(what).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1.1", "3.1.2", "3.2.0", "3.2.1", "3.3.0"})
  void publicCertificatesGetTheOfficialVerdict(String version) throws IOException {
    Comparison comparison =
        new Comparison(OfficialSchemas.ours(version), OfficialSchemas.official(version));
    for (String folder : List.of("dcc", "signed")) {
      for (Path file : Conformance.documents(folder)) {
        Document certificate = Xml.parse(file);
        comparison.compare(file.getFileName() + " as it is", certificate);
        certificate.getDocumentElement().setAttribute("schemaVersion", version);
        comparison.compare(file.getFileName() + " as " + version, certificate);
      }
    }
    comparison.assertSame("public certificates as " + version, 1, 3);
  }

  @ParameterizedTest
  @CsvSource({"3.1.1, 2.1.0", "3.1.2, 2.1.0", "3.2.0, 2.1.0", "3.2.1, 2.1.0", "3.3.0, 2.2.1"})
  void publicQuantitiesGetTheOfficialVerdict(String version, String si) throws IOException {
    Schema ours = OfficialSchemas.ours(version);
    Comparison alone =
        new Comparison(OfficialSchemas.oursOfSi(si), OfficialSchemas.officialOfSi(si));
    Comparison wrapped = new Comparison(ours, OfficialSchemas.official(version));
    Document certificate = smallWithReal(version, new Judge(ours));
    for (Path file : Xml.files(Conformance.folder("dsi"), 2)) {
      int n = 0;
      for (Element quantity : Xml.elements(Xml.parse(file), SI, "*")) {
        if (SI.equals(quantity.getParentNode().getNamespaceURI())) {
          continue;
        }
        String what = file.getFileName() + " #" + n++ + " " + quantity.getNodeName();
        Document document = Xml.empty();
        document.appendChild(document.importNode(quantity, true));
        alone.compare(what, document);
        wrapped.compare(what, asQuantity(quantity, certificate));
      }
    }
    alone.assertSame("D-SI " + si + " elements alone", 200, 50);
    wrapped.assertSame("D-SI elements as quantity of " + version, 150, 50);
  }

  /** A certificate that has a result with a real quantity, and little else. */
  private static Document smallWithReal(String version, Judge judge) throws IOException {
    return Slices.of(whole(version).fitting(), judge).stream()
        .filter(slice -> !Xml.elements(slice, SI, "real").isEmpty())
        .filter(slice -> quantityWithReal(slice) != null)
        .findFirst()
        .orElseThrow();
  }

  private static Element quantityWithReal(Document document) {
    for (Element real : Xml.elements(document, SI, "real")) {
      if (real.getParentNode().getLocalName().equals("quantity")) {
        return real;
      }
    }
    return null;
  }

  private static Document asQuantity(Element element, Document certificate) {
    Document document = (Document) certificate.cloneNode(true);
    Element real = quantityWithReal(document);
    real.getParentNode().replaceChild(document.importNode(element, true), real);
    return document;
  }

  private static WholeCertificate whole(String version) throws IOException {
    return new WholeCertificate(version, judge(version));
  }

  private static Judge judge(String version) {
    return new Judge(OfficialSchemas.ours(version));
  }
}
