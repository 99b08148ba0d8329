package org.etalon.signing;

import java.time.Instant;
import java.util.Optional;

/** What proves beside a document that it existed, such as an evidence record (RFC 4998). */
@FunctionalInterface
public interface ProofsOfExistence {
  /** For those who keep nothing beside documents. */
  ProofsOfExistence NONE = document -> Optional.empty();

  /** The proof that holds now for exactly these octets. */
  Optional<Proof> of(byte[] document);

  /**
   * A proof.
   *
   * @param since the document existed at that moment
   * @param longTerm a document of the fixed profile that existed then, too, and has the revocation
   *     data for this one inside its signature
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Proof(Instant since, byte[] longTerm) {}
}
