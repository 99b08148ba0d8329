package org.etalon.verification;

import java.util.Optional;

/** The XML in what somebody sent: the bytes themselves, or of a PDF the one DCC inside. */
public final class CarriedDcc {
  private CarriedDcc() {}

  /** The bytes that verification looks at; empty for a PDF without exactly one DCC. */
  public static Optional<byte[]> in(byte[] received) {
    return EmbeddedDcc.carriedBy(received) instanceof EmbeddedDcc.Found found
        ? Optional.of(found.xml())
        : Optional.empty();
  }
}
