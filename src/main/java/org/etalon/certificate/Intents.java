package org.etalon.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is about to be signed, kept from before the signature. */
public interface Intents {
  void add(Intent intent);

  Optional<Intent> find(String number);

  /** Intents that are neither issued nor voided, made before a moment, oldest first. */
  List<Intent> unresolvedBefore(Instant moment);

  /** Of these, the ones that do not wait, or whose next attempt is due. */
  List<Intent> dueBefore(Instant moment, Instant now);

  /**
   * An intent.
   *
   * @param dcc the certificate without its signature, canonical
   * @param approver the account that approved it
   */
  record Intent(
      String number, Digest contentDigest, byte[] dcc, String approver, Instant createdAt) {}
}
