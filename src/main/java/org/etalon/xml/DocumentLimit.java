package org.etalon.xml;

import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Answers those who send more octets than {@link SafeXml} reads, before anything looks at them. */
public final class DocumentLimit {
  private DocumentLimit() {}

  /** The octets as they came; none where nothing came. */
  public static byte[] within(byte @Nullable [] document) {
    byte[] octets = document == null ? new byte[0] : document;
    if (octets.length > SafeXml.BYTES_MAX) {
      throw new ProblemException(ProblemType.TOO_LARGE, "A document has at most 10 MiB.");
    }
    return octets;
  }
}
