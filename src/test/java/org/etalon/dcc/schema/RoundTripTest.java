package org.etalon.dcc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.DccWriter;
import org.etalon.dcc.Examination;
import org.etalon.dcc.SchemaVerdict;
import org.etalon.dcc.schema.Mutation.Way;
import org.etalon.problem.ProblemException;
import org.etalon.xml.Canonical;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Whatever a valid DCC 3.3.0 says stays when it is read and written: every element of a document
 * that has them all is left out, doubled, moved and marked once, and what stays valid is compared.
 */
class RoundTripTest {
  private static final Path WHOLE = Path.of("src/test/resources/org/etalon/dcc/valid/whole.xml");

  private static final int STEP = 6;

  private final DccSchemas schemas = new DccSchemas(null);

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"BAD_ID", "BAD_REF_ID", "NO_REF_TYPE", "LANGUAGE"})
  void losesNothing(Way way) throws Exception {
    Document whole = whole();
    int size = new Mutation(whole, List.of(), new Random(1)).size();
    List<String> wrong = new ArrayList<>();
    int compared = compare(whole, "", wrong);
    assertThat(compared).isOne();
    // Every element is changed in some ways, and every way tried on elements of every sort.
    for (int i = way.ordinal() % STEP; i < size; i += STEP) {
      Document document = (Document) whole.cloneNode(true);
      String what = new Mutation(document, List.of(), new Random(i)).apply(i, way);
      compared += compare(document, what, wrong);
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(10);
  }

  /** 1 if the document is valid and so was compared. */
  private int compare(Document document, String what, List<String> wrong) throws Exception {
    byte[] bytes = Canonical.bytes(document);
    Examination examination = schemas.examine(bytes);
    if (!(examination.schema() instanceof SchemaVerdict.Valid)) {
      return 0;
    }
    Dcc read = examination.dcc();
    if (!read.unread().isEmpty() || !read.missing().isEmpty()) {
      wrong.add(what + " reads " + read.unread() + read.missing());
      return 1;
    }
    byte[] written;
    try {
      written = DccWriter.write(read);
    } catch (ProblemException e) {
      wrong.add(what + " is refused: " + e.getMessage());
      return 1;
    }
    if (!DccReader.read(written).equals(read)) {
      wrong.add(what + " reads back as something else");
    }
    if (!(schemas.examine(written).schema() instanceof SchemaVerdict.Valid)) {
      wrong.add(what + " is written invalid: " + schemas.examine(written).schema());
    }
    List<String> before = Said.in(document.getDocumentElement());
    List<String> after = Said.in(SafeXml.parse(written).getDocumentElement());
    if (!after.equals(before)) {
      List<String> lost = new ArrayList<>(before);
      after.forEach(lost::remove);
      wrong.add(what + " loses " + lost);
    }
    return 1;
  }

  /** Without what is said a second time by a deprecated element, which is among the unread. */
  private static Document whole() throws Exception {
    Document whole = Xml.parse(WHOLE);
    for (Element element : Xml.elements(whole)) {
      boolean constant =
          element.getParentNode().getLocalName() != null
              && element.getParentNode().getLocalName().equals("constant");
      String name = element.getLocalName();
      boolean twice = name.equals("listUnivariateUnc") || (constant && name.equals("uncertainty"));
      if (twice) {
        element.getParentNode().removeChild(element);
      }
    }
    return whole;
  }
}
