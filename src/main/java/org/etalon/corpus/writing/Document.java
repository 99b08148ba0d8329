package org.etalon.corpus.writing;

import java.time.Instant;
import org.etalon.certificate.Digest;
import org.etalon.corpus.draft.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of a tree as written.
 *
 * @param content of what was sealed; null where the seal is broken
 * @param signer SHA-256 of the X.509 certificate of the seal
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Document(
    Draft draft,
    byte[] xml,
    Digest file,
    @Nullable Digest content,
    Digest signer,
    @Nullable Instant stampedAt) {}
