package org.etalon.trust.list;

import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.trust.Anchor;
import org.etalon.trust.Fingerprint;
import org.etalon.trust.Purpose;
import org.etalon.trust.list.TrustedList.State;
import org.etalon.trust.list.TrustedList.Status;

/** What the imported lists say, as of a few seconds ago. */
@Singleton
public final class KnownLists {
  private static final Duration GOOD_FOR = Duration.ofSeconds(10);

  private final TrustedLists lists;
  private final Clock clock;
  private volatile Snapshot snapshot = new Snapshot(Map.of(), List.of(), Instant.MIN);

  KnownLists(TrustedLists lists, Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  /** Every entry for that X.509 certificate. */
  public List<Listing> listings(X509Certificate x509) {
    return current().listings.getOrDefault(Fingerprint.of(x509), List.of());
  }

  /** Each listed seal as an anchor, for the times at which it was granted. */
  public List<Anchor> anchors() {
    return current().anchors;
  }

  /** Makes an import visible in this instance at once. */
  void forget() {
    snapshot = new Snapshot(Map.of(), List.of(), Instant.MIN);
  }

  private Snapshot current() {
    Instant now = clock.instant();
    Snapshot last = snapshot;
    if (now.isBefore(last.until)) {
      return last;
    }
    Snapshot read = read(now.plus(GOOD_FOR));
    snapshot = read;
    return read;
  }

  private Snapshot read(Instant until) {
    Map<Fingerprint, List<Listing>> listings = new HashMap<>();
    List<Anchor> anchors = new ArrayList<>();
    for (StoredList stored : lists.imported()) {
      TrustedList list = parsed(stored);
      for (TrustedList.Laboratory laboratory : list.laboratories()) {
        for (TrustedList.Seal seal : laboratory.seals()) {
          listings
              .computeIfAbsent(Fingerprint.of(seal.x509()), f -> new ArrayList<>())
              .add(new Listing(list, laboratory, seal));
          anchors.addAll(granted(seal));
        }
      }
    }
    return new Snapshot(listings, List.copyOf(anchors), until);
  }

  private static List<Anchor> granted(TrustedList.Seal seal) {
    List<Anchor> anchors = new ArrayList<>();
    Instant until = null;
    for (State state : seal.history()) {
      if (state.status() == Status.GRANTED) {
        anchors.add(
            new Anchor(
                seal.x509(), Set.of(Purpose.SEALS), state.since(), until, Anchor.Source.LIST));
      }
      until = state.since();
    }
    return anchors;
  }

  private static TrustedList parsed(StoredList stored) {
    try {
      return TrustedListReader.read(stored.xml());
    } catch (BadListException e) {
      throw new IllegalStateException("A list was imported that cannot be read", e);
    }
  }

  private record Snapshot(
      Map<Fingerprint, List<Listing>> listings, List<Anchor> anchors, Instant until) {}
}
