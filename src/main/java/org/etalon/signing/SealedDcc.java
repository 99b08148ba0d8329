package org.etalon.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signed DCC.
 *
 * @param stampedAt the earliest genTime of its timestamps; null when the deployment allows to go
 *     without one and none was to be had
 * @param contentDigest SHA-256 of the exclusive canonical form of the unsigned document, which is
 *     the {@code ds:DigestValue} of the reference {@code URI=""}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SealedDcc(byte[] xml, @Nullable Instant stampedAt, byte[] contentDigest) {}
