package org.etalon.xml;

import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;

/** The bytes are not XML that we read: not well-formed, not UTF-8, with a DOCTYPE, or too much. */
public final class XmlRejectedException extends ProblemException {
  private static final long serialVersionUID = 1L;

  public XmlRejectedException(String detail) {
    super(ProblemType.MALFORMED_REQUEST, detail);
  }
}
