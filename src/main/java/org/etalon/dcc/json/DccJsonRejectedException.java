package org.etalon.dcc.json;

import java.util.List;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;

/** The bytes are not JSON of the form that stands for a document, or its layout does not fit. */
public final class DccJsonRejectedException extends ProblemException {
  private static final long serialVersionUID = 1L;

  /**
   * @param pointer RFC 6901, into the JSON
   * @param code stable, kebab-case
   */
  DccJsonRejectedException(String pointer, String code, String detail) {
    super(ProblemType.MALFORMED_REQUEST, detail, List.of(new FieldError(pointer, code, detail)));
  }

  static DccJsonRejectedException layout(String detail) {
    return new DccJsonRejectedException(
        "/layout",
        "layout-misfit",
        "The layout does not fit the content: "
            + detail
            + " Leave the layout out to have the content written in its own order.");
  }
}
