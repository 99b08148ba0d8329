package org.etalon.verification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.etalon.dcc.CertificateKind;
import org.etalon.dcc.Dcc;
import org.etalon.signing.Outcome;
import org.etalon.trust.list.KnownLists;
import org.etalon.trust.list.Listing;
import org.etalon.trust.list.TrustedList.State;
import org.etalon.trust.list.TrustedList.Status;
import org.jspecify.annotations.Nullable;

/** Whether a signer who is not registered here is on a trusted list for the laboratory. */
@Singleton
class ListedSigner {
  private final Function<X509Certificate, List<Listing>> lists;
  private final Clock clock;

  @Inject
  ListedSigner(KnownLists lists, Clock clock) {
    this(lists::listings, clock);
  }

  ListedSigner(Function<X509Certificate, List<Listing>> lists, Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  /**
   * Answers.
   *
   * @param proven when the signature existed; null when only "now" is known
   */
  void authorised(Dcc dcc, X509Certificate signer, @Nullable Instant proven, Checks checks) {
    Instant now = clock.instant();
    Instant at = proven == null ? now : proven;
    List<Listing> listings = lists.apply(signer);
    Listing listing =
        listings.stream().min(Comparator.comparing(l -> rank(l, dcc, at, now))).orElse(null);
    if (listing == null) {
      checks.add(
          CheckId.SIGNER_AUTHORISED,
          Outcome.INDETERMINATE,
          "The signer is neither registered here for a laboratory nor on a trusted list.");
      return;
    }
    Rank rank = rank(listing, dcc, at, now);
    State state = listing.seal().at(at);
    checks.add(
        CheckId.SIGNER_AUTHORISED,
        rank.outcome,
        text(rank, listing, CertificateKind.of(dcc)),
        Map.of(
            "at", at.toString(),
            "timeProven", String.valueOf(proven != null),
            "list", listing.list().territory() + " " + listing.list().operator(),
            "sequence", String.valueOf(listing.list().sequence()),
            "laboratory", name(listing),
            "status", state == null ? "none" : state.status() + " since " + state.since(),
            "kind", CertificateKind.of(dcc).name(),
            "listedKinds", String.join(" ", listing.seal().kinds())));
  }

  private static Rank rank(Listing listing, Dcc dcc, Instant at, Instant now) {
    State state = listing.seal().at(at);
    if (state == null || state.status() != Status.GRANTED) {
      return Rank.NOT_GRANTED;
    }
    if (!isOf(listing, dcc)) {
      return Rank.ANOTHER_LABORATORY;
    }
    if (!listing.seal().isFor(CertificateKind.of(dcc).name())) {
      return Rank.ANOTHER_KIND;
    }
    return listing.overdue(now) ? Rank.OVERDUE : Rank.GRANTED;
  }

  private static boolean isOf(Listing listing, Dcc dcc) {
    List<String> listed =
        Stream.concat(
                listing.laboratory().names().values().stream(),
                listing.laboratory().identifiers().stream())
            .map(ListedSigner::plain)
            .toList();
    return dcc.calibrationLaboratory().contact().name().content().stream()
        .map(text -> plain(text.text()))
        .anyMatch(listed::contains);
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static String text(Rank rank, Listing listing, CertificateKind kind) {
    String laboratory = name(listing);
    return switch (rank) {
      case GRANTED -> "A trusted list names the seal for " + laboratory + ".";
      case OVERDUE ->
          "A trusted list names the seal for "
              + laboratory
              + ", but a newer list was due on "
              + listing.list().nextUpdate()
              + ".";
      case ANOTHER_KIND ->
          "A trusted list names the seal for "
              + laboratory
              + ", but not for a "
              + kind.words()
              + ", which the document says that it is.";
      case ANOTHER_LABORATORY ->
          "A trusted list names the seal for "
              + laboratory
              + ", and the document names another laboratory.";
      case NOT_GRANTED ->
          "A trusted list names the seal for " + laboratory + ", but not as good at that time.";
    };
  }

  private static String name(Listing listing) {
    Map<String, String> names = listing.laboratory().names();
    return names.getOrDefault("en", names.values().stream().findFirst().orElse("a laboratory"));
  }

  /** From the best to the worst. */
  private enum Rank {
    GRANTED(Outcome.PASSED),
    OVERDUE(Outcome.INDETERMINATE),
    ANOTHER_KIND(Outcome.FAILED),
    ANOTHER_LABORATORY(Outcome.FAILED),
    NOT_GRANTED(Outcome.FAILED);

    private final Outcome outcome;

    Rank(Outcome outcome) {
      this.outcome = outcome;
    }
  }
}
