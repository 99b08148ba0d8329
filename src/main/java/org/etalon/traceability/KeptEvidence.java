package org.etalon.traceability;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Certificate.Edge.Kind;
import org.etalon.certificate.Digest;
import org.etalon.certificate.ForeignDocuments.KeptFile;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureReport;
import org.etalon.traceability.Event.Used;
import org.etalon.traceability.stated.CertificateReading;
import org.etalon.traceability.stated.StatedCertificate;
import org.etalon.xml.XmlRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * Documents of others as events of a chain. Whoever used one keeps it, and what it names itself is
 * looked for among the certificates of this service and what the same laboratory keeps.
 */
final class KeptEvidence {
  private static final String KEY = "kept ";

  /** Each is verified, which takes milliseconds. */
  private static final int DOCUMENTS_MAX = 100;

  private final KeptSources sources;
  private final Instant knownAt;
  private final Map<String, Optional<Event>> read = new HashMap<>();
  private final Map<String, String> keepers = new HashMap<>();

  KeptEvidence(KeptSources sources, Instant knownAt) {
    this.sources = sources;
    this.knownAt = knownAt;
  }

  /** Whether an event is a document of others. */
  static boolean isKept(Event event) {
    return event.key().startsWith(KEY);
  }

  /** What a child names by digest; empty beyond the limit, as if it were not here. */
  Optional<Event> parent(Event child, Used used) {
    String keeper = keepers.getOrDefault(child.key(), String.valueOf(child.laboratory()));
    Digest digest = used.parentDigest();
    if (used.kind() != Kind.DIGEST || digest == null) {
      return Optional.empty();
    }
    String key = keeper + " " + digest;
    Optional<Event> known = read.get(key);
    if (known == null) {
      known =
          read.size() >= DOCUMENTS_MAX
              ? Optional.empty()
              : sources
                  .documents()
                  .file(keeper, digest)
                  .filter(file -> !file.receivedAt().isAfter(knownAt))
                  .map(file -> event(file, keeper, used));
      read.put(key, known);
    }
    return known;
  }

  /** The file of an event, as it is kept. */
  Optional<byte[]> file(String event) {
    return read.values().stream()
        .flatMap(Optional::stream)
        .filter(known -> known.key().equals(event))
        .findFirst()
        .flatMap(known -> sources.documents().file(keeper(event), known.fileDigest()))
        .map(KeptFile::xml);
  }

  private String keeper(String event) {
    return java.util.Objects.requireNonNull(keepers.get(event));
  }

  /** Its item is the equipment that it is used for; the document itself knows no register. */
  private Event event(KeptFile file, String keeper, Used by) {
    Dcc dcc = DccReader.read(file.xml());
    StatedCertificate stated = CertificateReading.of(dcc);
    SignatureReport report = report(file);
    String key = KEY + keeper + " " + file.fileDigest();
    keepers.put(key, keeper);
    return new Event(
        key,
        stated,
        file.fileDigest(),
        file.contentDigest(),
        sources.laboratory(report.signer()).orElse(null),
        by.equipment() == null ? List.of() : List.of(by.equipment()),
        null,
        null,
        signature(report, dcc),
        used(stated));
  }

  private SignatureReport report(KeptFile file) {
    try {
      return sources.verifier().verify(file.xml());
    } catch (XmlRejectedException e) {
      return SignatureReport.undecided(String.valueOf(e.getMessage()));
    }
  }

  /** Whoever speaks for a laboratory that is known here signs with what is registered for it. */
  private Event.Signature signature(SignatureReport report, Dcc dcc) {
    Event.Signature found = FileDocument.signature(report);
    if (found.outcome() == Outcome.FAILED
        || report.check("signature.present").outcome() != Outcome.PASSED) {
      return found;
    }
    Optional<String> claimed = sources.claimed(dcc);
    return claimed.isPresent() && !claimed.equals(sources.laboratory(report.signer()))
        ? new Event.Signature(Outcome.FAILED, "NOT_REGISTERED")
        : found;
  }

  private List<Used> used(StatedCertificate stated) {
    return stated.standards().stream().map(Used::unregistered).map(this::found).toList();
  }

  private Used found(Used used) {
    Digest digest = used.parentDigest();
    String number = digest == null ? null : number(digest);
    return number == null
        ? used
        : new Used(used.standard(), null, Kind.CERTIFICATE, number, digest);
  }

  private @Nullable String number(Digest digest) {
    return sources
        .certificates()
        .findByDigest(digest)
        .filter(certificate -> !certificate.issuedAt().isAfter(knownAt))
        .map(Certificate::number)
        .orElse(null);
  }
}
