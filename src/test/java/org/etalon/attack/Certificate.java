package org.etalon.attack;

import java.nio.charset.StandardCharsets;
import org.etalon.dcc.DccWriter;
import org.etalon.fixture.DccFixture;

/** A good certificate as text, into which an attack is put. */
final class Certificate {
  static final String TEXT =
      new String(DccWriter.write(new DccFixture().build()), StandardCharsets.UTF_8);

  static final String END = "</dcc:digitalCalibrationCertificate>";
  private static final String VALUES = ">100.0086 138.5025<";

  private Certificate() {}

  /** In place of the first of these; both must be there. */
  static String with(String part, String instead) {
    int at = TEXT.indexOf(part);
    if (at < 0) {
      throw new IllegalArgumentException("The certificate has no " + part);
    }
    return TEXT.substring(0, at) + instead + TEXT.substring(at + part.length());
  }

  /** With attributes on the root. */
  static String onRoot(String attributes) {
    return with(" schemaVersion=", " " + attributes + " schemaVersion=");
  }

  /** With this content of the element that holds the measured resistances. */
  static String withValues(String content) {
    return with(VALUES, ">" + content + "<");
  }

  /** With this in the data of the result, behind its list. */
  static String withData(String content) {
    return with(
        "</dcc:list></dcc:data></dcc:result>",
        "</dcc:list>" + content + "</dcc:data></dcc:result>");
  }

  /** With a further quantity in the table. */
  static String withQuantity(String form) {
    return with(
        "</dcc:list></dcc:data></dcc:result>",
        quantity(form) + "</dcc:list></dcc:data></dcc:result>");
  }

  static String quantity(String form) {
    return "<dcc:quantity><dcc:name><dcc:content lang=\"en\">q</dcc:content></dcc:name>"
        + form
        + "</dcc:quantity>";
  }

  static String withComment(String content) {
    return with(END, "<dcc:comment>" + content + "</dcc:comment>" + END);
  }

  static String si(String element) {
    return element.replaceFirst(">", " xmlns:si=\"https://ptb.de/si\">");
  }
}
