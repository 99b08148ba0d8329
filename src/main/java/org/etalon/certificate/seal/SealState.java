package org.etalon.certificate.seal;

import static org.etalon.signing.keys.X509Files.pem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.certificate.Digest;
import org.etalon.certificate.seal.SealEvent.Kind;
import org.etalon.dcc.CertificateKind;
import org.jspecify.annotations.Nullable;

/**
 * How a seal stands.
 *
 * @param id of its key, or the fingerprint where the key was not requested here
 * @param key null where it was not requested here
 * @param fingerprint of its X.509 certificate; null until that is imported
 * @param request PKCS#10 as PEM
 * @param kinds of certificates that it may seal
 * @param certifiedBy who imported its X.509 certificate
 * @param activeFrom since when, or from when on, the laboratory seals with it
 */
public record SealState(
    String id,
    @Nullable String key,
    @Nullable String fingerprint,
    @Nullable String subject,
    @Nullable String request,
    Set<CertificateKind> kinds,
    @Nullable String certifiedBy,
    @Nullable Instant activeFrom,
    @Nullable Instant endedFrom,
    @Nullable Instant compromisedFrom) {

  @JsonIgnore
  @Nullable Digest x509() {
    return fingerprint == null ? null : Digest.parse(fingerprint).orElseThrow();
  }

  /** The seals of one laboratory: those with a key of ours first. */
  static List<SealState> of(
      List<SealKey> keys, Map<Digest, Set<CertificateKind>> registered, List<SealEvent> events) {
    List<SealState> states = new ArrayList<>();
    for (SealKey key : keys) {
      List<SealEvent> own = events.stream().filter(e -> key.id().equals(e.key())).toList();
      Digest fingerprint = own.isEmpty() ? null : own.get(0).fingerprint();
      states.add(state(key.id(), key, fingerprint, key.kinds(), own));
    }
    for (Map.Entry<Digest, Set<CertificateKind>> one : registered.entrySet()) {
      Digest fingerprint = one.getKey();
      List<SealEvent> own =
          events.stream().filter(e -> e.fingerprint().equals(fingerprint)).toList();
      if (own.stream().allMatch(e -> e.key() == null)) {
        states.add(state(fingerprint.toString(), null, fingerprint, one.getValue(), own));
      }
    }
    return states;
  }

  private static SealState state(
      String id,
      @Nullable SealKey key,
      @Nullable Digest fingerprint,
      Set<CertificateKind> kinds,
      List<SealEvent> events) {
    return new SealState(
        id,
        key == null ? null : key.id(),
        fingerprint == null ? null : fingerprint.toString(),
        key == null ? null : key.subject(),
        key == null ? null : pem(key.request()),
        kinds,
        events.stream()
            .filter(e -> e.kind() == Kind.CERTIFIED)
            .map(SealEvent::account)
            .findFirst()
            .orElse(null),
        earliest(events, Kind.ACTIVATED),
        earliest(events, Kind.ENDED),
        earliest(events, Kind.COMPROMISED));
  }

  private static @Nullable Instant earliest(List<SealEvent> events, Kind kind) {
    return events.stream()
        .filter(e -> e.kind() == kind)
        .map(SealEvent::from)
        .min(Instant::compareTo)
        .orElse(null);
  }
}
