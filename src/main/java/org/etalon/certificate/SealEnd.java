package org.etalon.certificate;

import java.time.Instant;

/**
 * From when a seal seals no more. What was stamped before stands.
 *
 * @param compromised whether somebody else may have the key; otherwise it was only put aside
 * @param reason as the operator gave it
 */
public record SealEnd(Instant from, boolean compromised, String reason) {

  /** In words, for who asks why a certificate is not accepted. */
  public String words() {
    return (compromised ? "The key of this seal is declared compromised from " : "This seal ended ")
        + from
        + " on";
  }
}
