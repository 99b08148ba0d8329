package org.etalon.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the signature beside a file is worth.
 *
 * @param signer the subject of its X.509 certificate; null when the signature is not intact
 * @param stampedAt genTime of the earliest timestamp that counts; null without one
 * @param refusal why it does not count, for a person; null when it does
 */
public record DetachedVerdict(
    @Nullable String signer, @Nullable Instant stampedAt, @Nullable String refusal) {
  /** Whether somebody who is trusted for it signed exactly this file. */
  public boolean counts() {
    return refusal == null;
  }
}
