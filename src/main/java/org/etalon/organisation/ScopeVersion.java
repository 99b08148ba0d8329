package org.etalon.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded about a scope at one moment. Versions are added and never changed.
 *
 * @param version from 1 without gaps
 * @param appliesFrom the first day whose use this version's capability governs; for earlier days an
 *     earlier version does
 * @param recordedAt transaction time; never before that of the version before it
 * @param recordedBy the account, or the system's own name
 * @param snapshot the import it came from; null when it was entered by hand
 * @param digest SHA-256 of the JSON as recorded, written {@code sha-256:…}
 */
public record ScopeVersion(
    Scope scope,
    int version,
    LocalDate appliesFrom,
    Instant recordedAt,
    String recordedBy,
    @Nullable String reason,
    @Nullable Long snapshot,
    String digest) {}
