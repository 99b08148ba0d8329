package org.etalon.certificate.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What shall happen to a seal.
 *
 * @param from when it takes effect; now when it is left out
 * @param reason needed for an end and a compromise
 */
public record SealChange(SealEvent.Kind kind, @Nullable Instant from, @Nullable String reason) {}
