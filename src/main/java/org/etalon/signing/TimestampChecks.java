package org.etalon.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampFinding;
import org.etalon.timestamp.TimestampToken;
import org.etalon.timestamp.TimestampTokenVerifier;
import org.etalon.timestamp.TimestampVerdict;
import org.etalon.timestamp.X509Path;
import org.jspecify.annotations.Nullable;

/** Answers what concerns the signature timestamps, and finds the time that they prove. */
final class TimestampChecks {
  private static final int TIMESTAMPS_MAX = 10;

  private final PublishedPki pki;
  private final Collection<X509Certificate> anchors;
  private final Clock clock;

  TimestampChecks(PublishedPki pki, Collection<X509Certificate> anchors, Clock clock) {
    this.pki = pki;
    this.anchors = anchors;
    this.clock = clock;
  }

  /** Fills in the three answers; the earliest time that is valid and trusted, or null. */
  @Nullable Instant answer(
      List<SignatureStamp> timestamps, List<X509Certificate> besideSignature, Checklist checklist) {
    if (timestamps.isEmpty() || timestamps.size() > TIMESTAMPS_MAX) {
      checklist.defect(
          SignatureQuestion.STAMPED,
          Outcome.FAILED,
          "SIG_CONSTRAINTS_FAILURE",
          timestamps.isEmpty() ? "No timestamp proves the time." : "Too many timestamps.",
          Map.of());
      return null;
    }
    checklist.passed(
        SignatureQuestion.STAMPED,
        timestamps.size() == 1 ? "One timestamp." : timestamps.size() + " timestamps.",
        Map.of());
    Set<X509Certificate> candidates = new HashSet<>(besideSignature);
    candidates.addAll(pki.issuers());
    List<TimestampVerdict> verdicts = timestamps.stream().map(t -> verdict(t, candidates)).toList();
    answerValid(verdicts, checklist);
    return answerTrusted(verdicts, checklist);
  }

  private TimestampVerdict verdict(SignatureStamp stamp, Set<X509Certificate> candidates) {
    return new TimestampTokenVerifier(clock)
        .verify(stamp.token(), new TimestampExpectation(stamp.octets(), null, candidates, anchors));
  }

  private static void answerValid(List<TimestampVerdict> verdicts, Checklist checklist) {
    Map<String, String> evidence = new TreeMap<>();
    List<TimestampFinding> defects = new ArrayList<>();
    for (TimestampVerdict verdict : verdicts) {
      verdict.firstDefect().ifPresent(defects::add);
      TimestampToken token = verdict.token();
      if (token != null) {
        evidence.merge("genTime", token.genTime().toString(), (a, b) -> a + " " + b);
        evidence.merge("policy", token.policy(), (a, b) -> a + " " + b);
      }
    }
    if (defects.isEmpty()) {
      checklist.passed(
          SignatureQuestion.STAMP_VALID, "Stamped at " + evidence.get("genTime") + ".", evidence);
    } else {
      TimestampFinding first = defects.get(0);
      evidence.put("rule", first.rule().name());
      checklist.defect(
          SignatureQuestion.STAMP_VALID,
          Outcome.FAILED,
          "SIG_CONSTRAINTS_FAILURE",
          "A timestamp is not valid: " + first.detail() + ".",
          evidence);
    }
  }

  private @Nullable Instant answerTrusted(List<TimestampVerdict> verdicts, Checklist checklist) {
    List<TimestampToken> trusted = new ArrayList<>();
    String revoked = null;
    boolean independent = false;
    for (TimestampVerdict verdict : verdicts) {
      TimestampToken token = verdict.token();
      if (token == null || token.signer() == null || !verdict.trusted()) {
        continue;
      }
      RevocationStatus status = revocation(token, token.signer());
      if (status.kind() == RevocationStatus.Kind.REVOKED) {
        revoked = status.text();
      } else {
        trusted.add(token);
        independent |= !pki.timestampUnits().contains(token.signer());
      }
    }
    Map<String, String> evidence = Map.of("independent", String.valueOf(independent));
    if (!trusted.isEmpty()) {
      checklist.passed(
          SignatureQuestion.STAMP_TRUSTED,
          independent
              ? "The authority is trusted."
              : "The authority is trusted; it is run by the service itself.",
          evidence);
      return trusted.stream().map(TimestampToken::genTime).sorted().findFirst().orElse(null);
    }
    if (revoked != null) {
      checklist.defect(
          SignatureQuestion.STAMP_TRUSTED, Outcome.FAILED, "REVOKED_NO_POE", revoked, evidence);
    } else if (checklist.isPassed(SignatureQuestion.STAMP_VALID)) {
      checklist.defect(
          SignatureQuestion.STAMP_TRUSTED,
          Outcome.INDETERMINATE,
          "NO_CERTIFICATE_CHAIN_FOUND",
          "The authority does not lead to a trust anchor.",
          Map.of());
    } else {
      checklist.put(
          SignatureQuestion.STAMP_TRUSTED,
          Outcome.NOT_APPLICABLE,
          "No timestamp is valid.",
          Map.of());
    }
    return null;
  }

  private RevocationStatus revocation(TimestampToken token, X509Certificate signer) {
    Set<X509Certificate> candidates = new HashSet<>(token.certificates());
    candidates.addAll(pki.issuers());
    X509Path path = X509Path.find(signer, candidates, anchors, token.genTime());
    return path == null
        ? new RevocationStatus(RevocationStatus.Kind.UNKNOWN, "No path.", null)
        : RevocationStatus.of(path, pki.revocationLists(), clock.instant());
  }
}
