package org.etalon.dcc.grade;

import java.util.List;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DsiSchema;
import org.etalon.dcc.SchemaVerdict;
import org.etalon.xml.SafeXml;
import org.w3c.dom.Document;

/** What a document is, with the grades of its quantities. */
public sealed interface DocumentGrades {

  /** A calibration certificate of any version. */
  record Certificate(Dcc dcc, List<QuantityGrade> quantities) implements DocumentGrades {
    public Certificate {
      quantities = List.copyOf(quantities);
    }
  }

  /** One element of the D-SI, and what its schema says. */
  record Quantity(QuantityGrade quantity, SchemaVerdict verdict) implements DocumentGrades {}

  /** Something else, by the name of its root. */
  record Other(String root) implements DocumentGrades {}

  /**
   * Reads untrusted bytes.
   *
   * @throws org.etalon.xml.XmlRejectedException for what is not XML within the limits
   */
  static DocumentGrades read(byte[] xml) {
    Document document = SafeXml.parse(xml);
    if (GradingQuantities.isQuantity(document.getDocumentElement())) {
      return new Quantity(
          GradingQuantities.of(document.getDocumentElement()), new DsiSchema().validate(xml));
    }
    if (DccReader.isDcc(document)) {
      return new Certificate(DccReader.read(document), GradingQuantities.of(document));
    }
    return new Other(String.valueOf(document.getDocumentElement().getLocalName()));
  }
}
