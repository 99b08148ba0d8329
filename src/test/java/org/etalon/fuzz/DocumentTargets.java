package org.etalon.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.DccWriter;
import org.etalon.dcc.DsiSchema;
import org.etalon.dcc.SchemaVerdict;
import org.etalon.dcc.Unread;
import org.etalon.dcc.grade.DocumentGrades;
import org.etalon.dcc.grade.QuantityGrade;
import org.etalon.fixture.RecordParts;
import org.etalon.quantity.rules.QuantityRules;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.rendering.Banner;
import org.etalon.rendering.CertificateHtml;
import org.etalon.rendering.HtmlTemplates;
import org.etalon.rendering.PageLanguage;
import org.etalon.verification.Validating;
import org.etalon.xml.SafeXml;
import org.etalon.xml.XmlRejectedException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** All that reads a document of a stranger, with what it promises beyond a typed answer. */
final class DocumentTargets {
  private final DccSchemas schemas = new DccSchemas(null);
  private final CertificateHtml html = new CertificateHtml(new HtmlTemplates());

  private DocumentTargets() {}

  static List<Target> all() {
    DocumentTargets targets = new DocumentTargets();
    return List.of(
        new Target("xml", targets::xml),
        new Target("reader", targets::reader),
        new Target("schema", targets::schema),
        new Target("d-si-schema", targets::dsi),
        new Target("grades", targets::grades),
        new Target("validation", targets::validation),
        new Target("values", targets::values),
        new Target("html", targets::page),
        new Target("writer", targets::written));
  }

  private Collection<String> xml(String octets) {
    Document document = SafeXml.parse(DocumentSuite.bytes(octets));
    return List.of(String.valueOf(document.getDocumentElement().getNamespaceURI()).length() + "");
  }

  private Collection<String> reader(String octets) {
    Dcc dcc = DccReader.read(DocumentSuite.bytes(octets));
    Collection<String> seen = new TreeSet<>();
    dcc.unread().forEach(path -> seen.add("unread " + last(path)));
    dcc.missing().forEach(path -> seen.add("missing " + last(path)));
    return seen;
  }

  private Collection<String> schema(String octets) {
    byte[] bytes = DocumentSuite.bytes(octets);
    Collection<String> seen = new TreeSet<>();
    for (String version : List.of("3.1.1", "3.3.0")) {
      kinds(version, schemas.validate(bytes, version), seen);
    }
    return seen;
  }

  private Collection<String> dsi(String octets) {
    Collection<String> seen = new TreeSet<>();
    kinds("D-SI", new DsiSchema().validate(DocumentSuite.bytes(octets)), seen);
    return seen;
  }

  private static void kinds(String version, SchemaVerdict verdict, Collection<String> seen) {
    seen.add(version + " " + verdict.getClass().getSimpleName());
    if (verdict instanceof SchemaVerdict.Invalid invalid) {
      invalid.messages().forEach(m -> seen.add(m.text().split(":", 2)[0]));
    }
  }

  private Collection<String> grades(String octets) {
    DocumentGrades document = DocumentGrades.read(DocumentSuite.bytes(octets), schemas);
    List<QuantityGrade> grades =
        document instanceof DocumentGrades.Certificate c
            ? c.quantities()
            : document instanceof DocumentGrades.Quantity q ? List.of(q.quantity()) : List.of();
    Collection<String> seen = new TreeSet<>();
    for (QuantityGrade grade : grades) {
      seen.add(grade.grade().name());
      grade.reasons().forEach(reason -> seen.add(reason.code()));
    }
    return seen;
  }

  private Collection<String> validation(String octets) {
    Collection<String> seen = new TreeSet<>();
    Validating.validate(DocumentSuite.bytes(octets))
        .findings()
        .forEach(finding -> seen.add(finding.code()));
    return seen;
  }

  private Collection<String> values(String octets) {
    List<QuantityValue> values =
        RecordParts.of(DccReader.read(DocumentSuite.bytes(octets)), QuantityValue.class);
    Collection<String> seen = new TreeSet<>();
    for (QuantityValue value : values) {
      seen.add(value.getClass().getSimpleName());
      QuantityRules.check(value).forEach(finding -> seen.add(finding.code()));
    }
    return seen;
  }

  /** Nothing of a document becomes markup. */
  private Collection<String> page(String octets) {
    Dcc dcc = DccReader.read(DocumentSuite.bytes(octets));
    PageLanguage[] languages = PageLanguage.values();
    PageLanguage language = languages[Math.floorMod(octets.hashCode(), languages.length)];
    String page = html.article(dcc, language, Banner.NONE);
    Document tree;
    try {
      tree = SafeXml.parse(page.getBytes(StandardCharsets.UTF_8));
    } catch (XmlRejectedException e) {
      // Of many parts, or deeper than our own limit: only then is it not known to be well-formed.
      assertThat(String.valueOf(e.getMessage())).containsAnyOf("JAXP00010", "more than", "larger");
      return List.of("page too large");
    }
    NodeList all = tree.getElementsByTagName("*");
    Collection<String> seen = new TreeSet<>();
    for (int i = 0; i < all.getLength(); i++) {
      harmless((Element) all.item(i));
      seen.add(all.item(i).getNodeName());
    }
    return seen;
  }

  private static void harmless(Element element) {
    assertThat(element.getNodeName())
        .isNotIn("script", "iframe", "object", "embed", "base", "form", "maction", "use", "image");
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      String name = element.getAttributes().item(i).getNodeName();
      assertThat(name).doesNotStartWith("on");
      if (name.equals("href") || name.equals("src")) {
        assertThat(element.getAttribute(name)).matches("(?s)[#/].*");
      }
    }
  }

  /** What was read can be written, or it is said why not; and then it is read as the same. */
  private Collection<String> written(String octets) {
    Dcc dcc = DccReader.read(DocumentSuite.bytes(octets));
    List<Unread> unread = RecordParts.of(dcc, Unread.class);
    if (!dcc.schemaVersion().equals("3.3.0") || !unread.isEmpty()) {
      return List.of("not written");
    }
    byte[] once = DccWriter.write(dcc);
    byte[] twice = DccWriter.write(DccReader.read(once));
    assertThat(new String(twice, StandardCharsets.UTF_8))
        .isEqualTo(new String(once, StandardCharsets.UTF_8));
    return List.of("written");
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceAll("\\[.*", "");
  }
}
