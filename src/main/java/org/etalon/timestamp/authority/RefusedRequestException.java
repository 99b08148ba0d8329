package org.etalon.timestamp.authority;

import org.bouncycastle.asn1.cmp.PKIFailureInfo;

/** Why a request gets no token, in the words of RFC 3161, 2.4.2. */
final class RefusedRequestException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int failInfo;

  /**
   * A refusal.
   *
   * @param failInfo one of the bits of {@link PKIFailureInfo}
   */
  RefusedRequestException(int failInfo, String text) {
    super(text);
    this.failInfo = failInfo;
  }

  int failInfo() {
    return failInfo;
  }
}
