package org.etalon.traceability.stated;

import org.jspecify.annotations.Nullable;

/**
 * How a document names another one (DCC {@code hashType}).
 *
 * @param procedure how {@code value} was made
 */
public record NamedCertificate(
    String number,
    String procedure,
    String value,
    @Nullable Boolean inValidityRange,
    @Nullable Boolean traceable) {
  private static final String ANALOGUE = "analogue";

  /** Whether it is on paper, so that its value is no digest. */
  public boolean isAnalogue() {
    return procedure.equals(ANALOGUE);
  }
}
