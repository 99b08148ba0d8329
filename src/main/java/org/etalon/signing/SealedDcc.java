package org.etalon.signing;

import java.time.Instant;

/**
 * A signed and timestamped DCC.
 *
 * @param stampedAt genTime of its timestamp
 * @param contentDigest SHA-256 of the exclusive canonical form of the unsigned document, which is
 *     the {@code ds:DigestValue} of the reference {@code URI=""}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SealedDcc(byte[] xml, Instant stampedAt, byte[] contentDigest) {}
