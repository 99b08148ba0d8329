package org.etalon.ui.chain;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.ReadingCertificate;
import org.etalon.organisation.Organisations;
import org.etalon.security.Caller;
import org.etalon.security.CurrentCaller;
import org.etalon.traceability.Chain;
import org.etalon.traceability.WalkingChain;
import org.jspecify.annotations.Nullable;

/** Chains as the pages need them. */
@Singleton
class StoredChains implements ChainSource {
  private final CurrentCaller caller;
  private final ReadingCertificate reading;
  private final WalkingChain walking;
  private final Organisations organisations;
  private final StoredMoments moments;
  private final Clock clock;

  StoredChains(
      CurrentCaller caller,
      ReadingCertificate reading,
      WalkingChain walking,
      Organisations organisations,
      StoredMoments moments,
      Clock clock) {
    this.caller = caller;
    this.reading = reading;
    this.walking = walking;
    this.organisations = organisations;
    this.moments = moments;
    this.clock = clock;
  }

  @Override
  public Optional<Shown> find(
      String number, @Nullable LocalDate at, @Nullable Instant knownAt, Locale reader) {
    return caller
        .maybe()
        .flatMap(
            known ->
                reading.find(number, known).map(root -> shown(root, at, knownAt, reader, known)));
  }

  private Shown shown(
      Certificate root,
      @Nullable LocalDate at,
      @Nullable Instant knownAt,
      Locale reader,
      Caller visitor) {
    Instant now = clock.instant();
    Instant known = knownAt == null || knownAt.isAfter(now) ? now : knownAt;
    LocalDate today = organisations.find(root.laboratory()).orElseThrow().today(clock);
    LocalDate day = at == null ? today : at;
    Chain chain =
        root.issuedAt().isAfter(known)
            ? null
            : walking.of(root.number(), day, known, List.of(reader), visitor);
    return new Shown(
        chain, root.issuedAt(), day, today, known, now, moments.of(root, chain, visitor));
  }
}
