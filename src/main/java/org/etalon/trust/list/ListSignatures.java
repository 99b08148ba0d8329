package org.etalon.trust.list;

import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/** Signs our list and verifies the signatures on others'. */
public interface ListSignatures {
  /** The list with its signature as the last child of the root. */
  byte[] sign(byte[] list, String operator, String territory);

  /** Whether a list is intact and signed by somebody who is trusted for lists. */
  Verdict verify(byte[] list);

  /**
   * What was found.
   *
   * @param anchor the anchor that the signer leads to; null when it cannot be relied on
   * @param problem why not, for a person; empty when it can
   */
  record Verdict(@Nullable X509Certificate anchor, String problem) {}
}
