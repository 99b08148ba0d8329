package org.etalon.traceability;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.Digest;
import org.etalon.certificate.SealEnd;
import org.etalon.certificate.SealRegister;
import org.etalon.certificate.print.QrTokens;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.signing.DetachedSealer;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.traceability.recorded.KnownSigner;
import org.jspecify.annotations.Nullable;

/** Gives out what the service knows of a chain as signed and stamped files (decision D18). */
@Singleton
public class ReportingChain {
  private final WalkingChain walking;
  private final Certificates certificates;
  private final SealRegister seals;
  private final QrTokens tokens;
  private final DetachedSealer sealer;
  private final Clock clock;

  ReportingChain(
      WalkingChain walking,
      Certificates certificates,
      SealRegister seals,
      QrTokens tokens,
      DetachedSealer sealer,
      Clock clock) {
    this.walking = walking;
    this.certificates = certificates;
    this.seals = seals;
    this.tokens = tokens;
    this.sealer = sealer;
    this.clock = clock;
  }

  /**
   * The report on a certificate and the evidence that comes to it again.
   *
   * @param at the day for which the result is to be relied on; null for today
   * @param knownAt what was recorded later is left out; null for now
   * @throws ProblemException when the caller may not see the certificate
   */
  public Bundle report(
      String number, @Nullable LocalDate at, @Nullable Instant knownAt, Caller caller) {
    WalkingChain.Start start = walking.start(number, at, knownAt, caller);
    Reporting.Made made = made(start, start.visible(caller));
    return new Bundle(signed(made), List.of(), start.evidence()::file);
  }

  /** The same with the certificates that the caller may see. */
  public Bundle bundle(
      String number, @Nullable LocalDate at, @Nullable Instant knownAt, Caller caller) {
    WalkingChain.Start start = walking.start(number, at, knownAt, caller);
    return bundle(start, start.visible(caller));
  }

  /**
   * What who holds the printed certificate may have: the contents of what is public, and a stub of
   * everything else (decision D11).
   *
   * @return empty when the token is not that of the certificate
   */
  public Optional<Bundle> ofHolder(
      String number, String token, @Nullable LocalDate at, @Nullable Instant knownAt) {
    return tokens
        .number(token)
        .filter(number::equals)
        .flatMap(certificates::find)
        .map(root -> walking.start(root.number(), at, knownAt))
        .map(start -> bundle(start, start.isPublic()));
  }

  private Bundle bundle(WalkingChain.Start start, Predicate<Event> visible) {
    Reporting.Made made = made(start, visible);
    List<String> events = made.disclosed().stream().map(Event::key).toList();
    return new Bundle(signed(made), events, start.evidence()::file);
  }

  private Reporting.Made made(WalkingChain.Start start, Predicate<Event> visible) {
    return new Reporting(
            start.evidence(), start.root(), visible, start.at(), start.knownAt(), clock.instant())
        .make(this::signers);
  }

  private List<KnownSigner> signers(List<Event> events) {
    return events.stream()
        .flatMap(event -> certificates.find(event.key()).stream())
        .map(Certificate::signer)
        .distinct()
        .flatMap(this::signer)
        .toList();
  }

  private Stream<KnownSigner> signer(Digest x509) {
    SealEnd end = seals.end(x509).orElse(null);
    return seals
        .laboratory(x509)
        .map(
            laboratory ->
                new KnownSigner(
                    laboratory,
                    x509.toString(),
                    seals.kinds(x509).stream().map(Enum::name).sorted().toList(),
                    end == null ? null : end.from(),
                    end == null ? null : end.compromised()))
        .stream();
  }

  private Map<String, byte[]> signed(Reporting.Made made) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    put(files, SignedFiles.EVIDENCE, made.evidence());
    put(files, SignedFiles.REPORT, made.report());
    int place = 1;
    for (byte[] stub : made.stubs()) {
      put(files, "stubs/" + place++ + SignedFiles.JSON, stub);
    }
    return files;
  }

  private void put(Map<String, byte[]> files, String name, byte @Nullable [] octets) {
    if (octets == null) {
      return;
    }
    try {
      files.put(name, octets);
      files.put(name + SignedFiles.SIGNATURE, sealer.seal(octets));
    } catch (TimestampUnavailableException e) {
      throw new ProblemException(
          ProblemType.TIMESTAMP_UNAVAILABLE, "No timestamp could be had for the report.");
    }
  }
}
