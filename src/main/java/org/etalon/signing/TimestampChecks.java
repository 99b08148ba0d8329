package org.etalon.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.etalon.signing.Existence.Proven;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampFinding;
import org.etalon.timestamp.TimestampIndependence;
import org.etalon.timestamp.TimestampToken;
import org.etalon.timestamp.TimestampTokenVerifier;
import org.etalon.timestamp.TimestampVerdict;
import org.etalon.trust.Purpose;
import org.etalon.trust.path.FoundPath;
import org.etalon.trust.path.NoPath;
import org.etalon.trust.path.PathResult;
import org.etalon.trust.revocation.Revocation;
import org.etalon.trust.revocation.RevocationData;
import org.etalon.trust.revocation.RevocationStatus;
import org.etalon.trust.revocation.RevocationStatus.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Answers what concerns the signature timestamps, and finds the time that they prove. One that
 * existed while its authority was in order stays good (past validation, EN 319 102-1, 5.6.2).
 */
final class TimestampChecks {
  private static final int TIMESTAMPS_MAX = 10;

  private static final String NONE =
      "No timestamp: the signature is proven for the time of this verification alone. Once the"
          + " signer's X.509 certificate has ended or was revoked, nothing shows that it is older.";

  private static final Doubt ENDED =
      new Doubt(
          Outcome.INDETERMINATE,
          "OUT_OF_BOUNDS_NO_POE",
          "The X.509 certificate of the authority has ended, and nothing proves that the timestamp"
              + " existed before.");

  private final X509Trust trust;
  private final TimestampIndependence independence;
  private final TimestampTokenVerifier verifier;
  private final Clock clock;

  TimestampChecks(X509Trust trust, TimestampIndependence independence, Clock clock) {
    this.trust = trust;
    this.independence = independence;
    this.verifier = new TimestampTokenVerifier(clock);
    this.clock = clock;
  }

  /** Fills in the three answers; the earliest time that is valid and trusted, or null. */
  @Nullable Instant answer(SignatureEvidence signature, Existence existence, Checklist checklist) {
    List<SignatureStamp> timestamps = signature.stamps();
    if (timestamps.isEmpty() || timestamps.size() > TIMESTAMPS_MAX) {
      checklist.defect(
          SignatureQuestion.STAMPED,
          Outcome.FAILED,
          "SIG_CONSTRAINTS_FAILURE",
          timestamps.isEmpty() ? NONE : "Too many timestamps.",
          Map.of());
      return null;
    }
    checklist.passed(
        SignatureQuestion.STAMPED,
        timestamps.size() == 1 ? "One timestamp." : timestamps.size() + " timestamps.",
        Map.of());
    List<Stamp> stamps = timestamps.stream().map(t -> stamp(signature, t)).toList();
    answerValid(stamps.stream().map(Stamp::verdict).toList(), checklist);
    return answerTrusted(stamps, signature, existence, checklist);
  }

  private Stamp stamp(SignatureEvidence signature, SignatureStamp stamp) {
    // Its path is judged below, with the purpose and the time of the anchor.
    TimestampVerdict verdict =
        verifier.verify(
            stamp.token(),
            new TimestampExpectation(stamp.octets(), null, signature.certificates(), Set.of()));
    return new Stamp(stamp.token(), verdict);
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

  private @Nullable Instant answerTrusted(
      List<Stamp> stamps, SignatureEvidence signature, Existence existence, Checklist checklist) {
    List<TimestampToken> trusted = new ArrayList<>();
    Doubt gravest = null;
    boolean independent = false;
    for (Stamp stamp : stamps) {
      TimestampToken token = stamp.verdict.token();
      if (token == null || token.signer() == null || !stamp.verdict.valid()) {
        continue;
      }
      Doubt doubt = doubt(stamp.octets, token, token.signer(), signature, existence);
      if (doubt == null) {
        trusted.add(token);
        independent |= independence.independent(token.signer());
      } else if (gravest == null || doubt.outcome == Outcome.FAILED) {
        gravest = doubt;
      }
    }
    Map<String, String> evidence =
        Map.of(
            "independent",
            trust.knowsOwnTimestampUnits() ? String.valueOf(independent) : "unknown");
    if (!trusted.isEmpty()) {
      checklist.passed(
          SignatureQuestion.STAMP_TRUSTED,
          independent
              ? "The authority is trusted."
              : "The authority is trusted; it belongs to this deployment.",
          evidence);
      return trusted.stream().map(TimestampToken::genTime).sorted().findFirst().orElse(null);
    }
    if (gravest == null) {
      checklist.put(
          SignatureQuestion.STAMP_TRUSTED,
          Outcome.NOT_APPLICABLE,
          "No timestamp is valid.",
          Map.of());
    } else {
      checklist.defect(
          SignatureQuestion.STAMP_TRUSTED,
          gravest.outcome,
          gravest.subIndication,
          gravest.text,
          Map.of());
    }
    return null;
  }

  /** Why a valid token proves no time; null when it does. */
  private @Nullable Doubt doubt(
      byte[] octets,
      TimestampToken token,
      X509Certificate unit,
      SignatureEvidence signature,
      Existence existence) {
    Set<X509Certificate> candidates = new LinkedHashSet<>(token.certificates());
    candidates.addAll(signature.certificates());
    candidates.addAll(signature.inside().certificates());
    PathResult result = trust.path(unit, candidates, Purpose.TIMESTAMPS, token.genTime());
    if (!(result instanceof FoundPath path)) {
      NoPath no = (NoPath) result;
      return new Doubt(
          Outcome.INDETERMINATE,
          no.reason().subIndication(),
          "The authority is not trusted. " + no.text());
    }
    RevocationData inside =
        token.bringsRevocation()
            ? signature.inside().with(EmbeddedRevocation.in(octets))
            : signature.inside();
    RevocationStatus status = trust.revocation(path, inside, token.genTime());
    if ((status.kind() != Kind.GOOD || hasEnded(path))
        && existedInOrder(unit, candidates, token.genTime(), inside, existence.proven())) {
      return null;
    }
    return switch (status.kind()) {
      case GOOD -> hasEnded(path) && !existence.archived() ? ENDED : null;
      // Whoever has the key can write any time into a token, also one before the revocation.
      case REVOKED, REVOKED_LATER -> new Doubt(Outcome.FAILED, "REVOKED_NO_POE", revoked(status));
      case STALE, ON_HOLD, UNKNOWN -> new Doubt(Outcome.INDETERMINATE, "TRY_LATER", status.text());
    };
  }

  /** A key is not looked after any more once its X.509 certificate has ended. */
  private boolean hasEnded(FoundPath path) {
    Instant now = clock.instant();
    List<X509Certificate> members = path.certificates();
    return members.subList(0, members.size() - 1).stream()
        .anyMatch(member -> member.getNotAfter().toInstant().isBefore(now));
  }

  /** Whether the token is proven for a moment at which its authority was in order. */
  private boolean existedInOrder(
      X509Certificate unit,
      Set<X509Certificate> candidates,
      Instant genTime,
      RevocationData inside,
      @Nullable Proven proven) {
    if (proven == null
        || proven.since().isBefore(genTime)
        || !(trust.path(unit, candidates, Purpose.TIMESTAMPS, proven.since())
            instanceof FoundPath path)) {
      return false;
    }
    RevocationData all = inside.with(proven.inside());
    Kind whenStamped = trust.revocation(path, all, genTime).kind();
    // Data of before the proof say nothing of that moment, but a revocation is known for good.
    return (whenStamped == Kind.GOOD || whenStamped == Kind.REVOKED_LATER)
        && trust.revocation(path, all, proven.since()).kind() != Kind.REVOKED;
  }

  private static String revoked(RevocationStatus status) {
    Revocation revocation = status.revocation();
    return "The timestamp proves nothing: its authority was revoked"
        + (revocation == null ? "." : " on " + revocation.at() + ".");
  }

  private record Stamp(byte[] octets, TimestampVerdict verdict) {}

  private record Doubt(Outcome outcome, String subIndication, String text) {}
}
