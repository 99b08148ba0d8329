package org.etalon.traceability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etalon.traceability.OfflineChain.Brought;
import org.etalon.traceability.SignedFiles.Signed;
import org.etalon.traceability.recorded.EvidenceDocument;
import org.etalon.traceability.recorded.EvidenceJson;
import org.etalon.traceability.recorded.EvidenceReading;
import org.etalon.traceability.recorded.KnownCertificate;
import org.etalon.traceability.recorded.RecordedEvidence;
import org.jspecify.annotations.Nullable;

/**
 * Decides which evidence is used: one that somebody trusted for it signed, about one of the
 * documents, as known at the moment that is asked about, and against which no document speaks.
 */
final class Admission {
  // A service and a timestamp authority have a clock each, and a token is written to the
  // millisecond.
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

  private final List<FileDocument> documents;
  private final @Nullable Instant knownAt;
  private final List<Brought> brought = new ArrayList<>();
  private RecordedEvidence admitted = RecordedEvidence.NONE;

  /**
   * Decides.
   *
   * @param knownAt null where any moment will do
   */
  Admission(List<Signed> files, List<FileDocument> documents, @Nullable Instant knownAt) {
    this.documents = documents;
    this.knownAt = knownAt;
    files.forEach(this::decide);
  }

  RecordedEvidence admitted() {
    return admitted;
  }

  List<Brought> brought() {
    return brought;
  }

  private void decide(Signed file) {
    String reason = file.verdict().refusal();
    EvidenceDocument document = null;
    if (reason == null) {
      EvidenceReading reading = EvidenceJson.read(file.octets());
      if (reading instanceof EvidenceReading.Read read) {
        document = read.document();
        reason = refusal(document, file);
      } else {
        reason = ((EvidenceReading.Unreadable) reading).why();
      }
    }
    if (document != null && reason == null) {
      admitted = RecordedEvidence.of(document);
    }
    brought.add(
        Brought.of(
            file,
            reason,
            document == null ? null : document.knownAt(),
            document == null ? null : document.rules()));
  }

  private @Nullable String refusal(EvidenceDocument document, Signed file) {
    if (admitted.document() != null) {
      return "Other evidence is used already.";
    }
    String moment = moment(document.knownAt(), knownAt, file);
    return moment == null ? contradiction(document) : moment;
  }

  /** Why what was known at a moment is not what is asked for; null when it is. */
  static @Nullable String moment(Instant known, @Nullable Instant asked, Signed file) {
    Instant stamped = file.verdict().stampedAt();
    if (stamped != null && known.isAfter(stamped.plus(CLOCKS_APART))) {
      return "It says what was known later than it was signed.";
    }
    if (asked == null || asked.equals(known)) {
      return null;
    }
    return known.isBefore(asked)
        ? "It is older than the moment that is asked about: " + known + "."
        : "It may hold what was recorded after the moment that is asked about: " + known + ".";
  }

  /** Which document it cannot be about; null when none speaks against it. */
  private @Nullable String contradiction(EvidenceDocument document) {
    RecordedEvidence evidence = RecordedEvidence.of(document);
    Set<String> here = new HashSet<>();
    Set<String> strangers = new HashSet<>();
    for (FileDocument one : documents) {
      KnownCertificate about = evidence.about(one.file(), one.content()).orElse(null);
      if (about == null) {
        strangers.add(one.stated().number());
      } else {
        here.add(about.file());
      }
    }
    if (!here.contains(document.about())) {
      return "It is about another certificate.";
    }
    for (KnownCertificate about : document.certificates()) {
      if (!here.contains(about.file()) && strangers.contains(about.number())) {
        return "Under the number "
            + about.number()
            + " there is another document than the one that it is about.";
      }
    }
    return null;
  }
}
