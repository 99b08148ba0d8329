package org.etalon.signing.offline;

import java.time.Clock;
import java.util.List;
import org.etalon.signing.DetachedVerifier;
import org.etalon.signing.ListVerdicts;
import org.etalon.signing.ProofsOfExistence;
import org.etalon.signing.SignatureVerifier;
import org.etalon.signing.UnusableTrustException;
import org.etalon.signing.X509Trust;
import org.etalon.signing.dss.DssEngine;
import org.etalon.trust.Anchor;
import org.etalon.trust.list.KnownLists;
import org.etalon.trust.list.SuppliedLists;

/**
 * The verifiers of signatures and the trusted lists of one trust directory.
 *
 * @param detached for files of evidence
 */
public record OfflineSignatures(
    SignatureVerifier verifier, DetachedVerifier detached, KnownLists lists) {
  /**
   * Makes them.
   *
   * @param at the time of verification
   * @param now the time at which the lists must be signed by somebody trusted: whoever looks back
   *     relies on what is known today
   * @throws UnusableTrustException when a list is not signed by somebody trusted for lists
   */
  public static OfflineSignatures by(TrustDirectory directory, Clock at, Clock now) {
    KnownLists lists = lists(directory, now);
    List<Anchor> listed = lists.anchors();
    SuppliedTrust trust = new SuppliedTrust(directory, () -> listed, at);
    return new OfflineSignatures(
        verifier(trust, at), new DetachedVerifier(x509(trust, at), unit -> true, at), lists);
  }

  private static SignatureVerifier verifier(SuppliedTrust trust, Clock clock) {
    // Who runs an authority is not known here, which the evidence says.
    return new SignatureVerifier(
        new DssEngine(trust, trust, clock),
        x509(trust, clock),
        unit -> true,
        ProofsOfExistence.NONE,
        clock);
  }

  private static X509Trust x509(SuppliedTrust trust, Clock clock) {
    return X509Trust.offline(trust, trust, trust, clock);
  }

  private static KnownLists lists(TrustDirectory directory, Clock now) {
    SuppliedLists supplied = new SuppliedLists();
    if (!directory.lists().isEmpty()) {
      SuppliedTrust trust = new SuppliedTrust(directory, List::of, now);
      ListVerdicts verdicts = new ListVerdicts(verifier(trust, now), x509(trust, now), now);
      directory
          .lists()
          .forEach(
              (file, xml) -> {
                String refusal = supplied.take(xml, verdicts.on(xml));
                if (!refusal.isEmpty()) {
                  throw new UnusableTrustException(file, refusal, null);
                }
              });
    }
    return supplied.known(now);
  }
}
