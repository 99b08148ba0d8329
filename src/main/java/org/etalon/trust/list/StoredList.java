package org.etalon.trust.list;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list as it came or was published.
 *
 * @param scheme whose list it is; of one scheme sequence numbers only grow
 * @param account who imported it; null for our own and for those that the configuration names
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredList(
    String scheme,
    long sequence,
    boolean own,
    Instant issuedAt,
    @Nullable Instant nextUpdate,
    byte[] xml,
    @Nullable String account) {}
