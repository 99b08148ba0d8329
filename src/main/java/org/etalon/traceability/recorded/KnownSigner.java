package org.etalon.traceability.recorded;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registered seal.
 *
 * @param laboratory that it seals for
 * @param x509 {@code sha-256:…} of its X.509 certificate
 * @param kinds what it may seal
 * @param endedFrom from when it seals no more; null while no end is declared
 * @param compromised whether somebody else may have the key; null without an end
 */
public record KnownSigner(
    String laboratory,
    String x509,
    List<String> kinds,
    @Nullable Instant endedFrom,
    @Nullable Boolean compromised) {
  public KnownSigner {
    kinds = List.copyOf(kinds);
  }
}
