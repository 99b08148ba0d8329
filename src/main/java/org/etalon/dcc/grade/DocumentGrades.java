package org.etalon.dcc.grade;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.DsiSchema;
import org.etalon.dcc.Examination;
import org.etalon.dcc.NotADccException;
import org.etalon.dcc.SchemaVerdict;
import org.xml.sax.ContentHandler;

/** What a document is, with the grades of its quantities. */
public sealed interface DocumentGrades {

  /** A calibration certificate of any version, and what its schema says. */
  record Certificate(Examination examination, List<QuantityGrade> quantities)
      implements DocumentGrades {
    public Certificate {
      quantities = List.copyOf(quantities);
    }
  }

  /** One element of the D-SI, and what its schema says. */
  record Quantity(QuantityGrade quantity, SchemaVerdict verdict) implements DocumentGrades {}

  /** Something else, by the name of its root. */
  record Other(String root) implements DocumentGrades {}

  /**
   * Reads untrusted bytes, a certificate in one pass.
   *
   * @param observers of the same pass, see {@link org.etalon.xml.SafeXml#read}
   * @throws org.etalon.xml.XmlRejectedException for what is not XML within the limits
   */
  static DocumentGrades read(byte[] xml, DccSchemas schemas, ContentHandler... observers) {
    GradingEvents grading = new GradingEvents();
    List<ContentHandler> all = new ArrayList<>(List.of(grading));
    all.addAll(List.of(observers));
    try {
      Examination examination = schemas.examine(xml, all.toArray(new ContentHandler[0]));
      return new Certificate(examination, grading.quantities());
    } catch (NotADccException e) {
      return grading.isQuantity()
          ? new Quantity(grading.quantities().get(0), new DsiSchema().validate(xml))
          : new Other(grading.root());
    }
  }
}
