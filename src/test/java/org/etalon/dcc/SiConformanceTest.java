package org.etalon.dcc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.etalon.fixture.Conformance;
import org.etalon.fixture.DccFixture;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.value.Real;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every public example of D-SI is taken apart, written again, and then says the same. */
class SiConformanceTest {
  private static final List<String> FOLDERS =
      List.of("PLATINUM", "GOLD", "SILVER", "BRONZE", "IMPROVABLE");

  @Test
  void everyExampleSurvivesReadingAndWriting() throws IOException {
    String shell = shell();
    int written = 0;
    List<String> refused = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    List<String> malformed = new ArrayList<>();
    for (String folder : FOLDERS) {
      for (Path file : Conformance.documents("dsi/" + folder)) {
        for (Element example : examples(Files.readAllBytes(file))) {
          String place = folder + " " + example.getAttribute("id");
          for (Element element : children(example)) {
            byte[] document = wrap(shell, element);
            boolean valid = isValid(document);
            Dcc first = DccReader.read(document);
            QuantityForm form = form(first);
            if (form instanceof Unread || !first.unread().isEmpty()) {
              // Some of the bad examples have elements that no version of D-SI knows.
              (valid ? wrong : malformed).add(place + " unread: " + form + first.unread());
              continue;
            }
            byte[] again;
            try {
              again = DccWriter.write(asCurrent(first));
            } catch (ProblemException e) {
              refused.add(place + (valid ? " valid: " : " invalid: ") + e.getMessage());
              continue;
            }
            written++;
            if (!form(DccReader.read(again)).equals(form)) {
              wrong.add(place + " changed: " + form + "\n  " + form(DccReader.read(again)));
            }
            if (valid && !isValid(again)) {
              wrong.add(place + " became invalid");
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(malformed).hasSizeLessThan(20).allMatch(place -> place.startsWith("IMPROVABLE"));
    assertThat(refused).allMatch(r -> r.contains(" invalid: "), "was not valid before");
    assertThat(written).isGreaterThan(300);
  }

  @Test
  void everyQuantityOfThePublicCertificatesIsTakenApart() throws IOException {
    for (Path file : Conformance.documents("dcc")) {
      Dcc dcc = DccReader.read(Files.readAllBytes(file));
      assertThat(dcc.unread().stream().filter(path -> path.contains("/si:")))
          .as(file.getFileName().toString())
          .isEmpty();
      assertThat(quantities(dcc)).noneMatch(q -> q.form() instanceof Unread);
    }
  }

  private static List<Quantity> quantities(Dcc dcc) {
    List<Quantity> all = new ArrayList<>();
    dcc.measurementResults().stream()
        .flatMap(m -> m.results().stream())
        .forEach(r -> collect(r.data().elements(), all));
    assertThat(all).isNotEmpty();
    return all;
  }

  private static void collect(List<? extends DataElement> elements, List<Quantity> all) {
    for (DataElement element : elements) {
      if (element instanceof Quantity quantity) {
        all.add(quantity);
      } else if (element instanceof ListData list) {
        collect(list.elements(), all);
      }
    }
  }

  private final DccSchemas ours = new DccSchemas(null);
  private final DccSchemas official = new DccSchemas(Conformance.folder("xsd"));

  private boolean isValid(byte[] document) {
    boolean valid = ours.validate(document, "3.3.0") instanceof SchemaVerdict.Valid;
    assertThat(official.validate(document, "3.3.0") instanceof SchemaVerdict.Valid)
        .isEqualTo(valid);
    return valid;
  }

  private static Dcc asCurrent(Dcc dcc) {
    DccFixture fixture = new DccFixture();
    fixture.quantities = List.of(Quantity.of(null, form(dcc), Attributes.NONE));
    return fixture.build();
  }

  private static QuantityForm form(Dcc dcc) {
    ListData list =
        (ListData) dcc.measurementResults().get(0).results().get(0).data().elements().get(0);
    return ((Quantity) list.elements().get(0)).form();
  }

  private static String shell() {
    DccFixture fixture = new DccFixture();
    fixture.quantities =
        List.of(Quantity.of(null, Measured.of(Real.of("1", "\\one")), Attributes.NONE));
    return new String(DccWriter.write(fixture.build()), StandardCharsets.UTF_8);
  }

  /** The certificate with this element as its only quantity; a bare list stands in a list. */
  private static byte[] wrap(String shell, Element element) {
    String xml = new String(Canonical.bytes(element), StandardCharsets.UTF_8);
    String name = element.getLocalName();
    if (name.equals("realList") || name.equals("complexList")) {
      xml = "<si:list xmlns:si=\"https://ptb.de/si\">" + xml + "</si:list>";
    }
    int result = shell.indexOf("<dcc:results>");
    int start = shell.indexOf("<si:real", result);
    String end = "</si:real>";
    int stop = shell.indexOf(end, start) + end.length();
    return (shell.substring(0, start) + xml + shell.substring(stop))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<Element> examples(byte[] xml) {
    List<Element> examples = new ArrayList<>();
    for (Element child : children(SafeXml.parse(xml).getDocumentElement())) {
      if (child.getLocalName().equals("testData")) {
        examples.add(child);
      }
    }
    return examples;
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
