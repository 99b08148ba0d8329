package org.etalon.verification;

import org.etalon.dcc.DccSchemas;

/** The validation of documents without a service around it, for tests of other packages. */
public final class Validating {
  private static final ValidatingDocument VALIDATING =
      new ValidatingDocument(new LargeDocuments(), new DccSchemas(null));

  private Validating() {}

  public static ValidationReport validate(byte[] document) {
    return VALIDATING.validate(document);
  }

  /** Whether a DCC was found in a PDF. */
  public static boolean findsDcc(byte[] pdf) {
    return EmbeddedDcc.isPdf(pdf) && EmbeddedDcc.in(pdf) instanceof EmbeddedDcc.Found;
  }
}
