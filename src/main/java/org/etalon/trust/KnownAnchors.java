package org.etalon.trust;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The anchors of operators as of a few seconds ago, so that no verification waits for them. */
@Singleton
public final class KnownAnchors {
  private static final Duration GOOD_FOR = Duration.ofSeconds(5);
  private static final int AT_A_TIME = 500;

  private final AddedAnchors added;
  private final Clock clock;
  private volatile Snapshot snapshot = new Snapshot(List.of(), Instant.MIN);

  KnownAnchors(AddedAnchors added, Clock clock) {
    this.added = added;
    this.clock = clock;
  }

  public List<Anchor> anchors() {
    Instant now = clock.instant();
    Snapshot last = snapshot;
    if (now.isBefore(last.until)) {
      return last.anchors;
    }
    List<Anchor> all = read();
    snapshot = new Snapshot(all, now.plus(GOOD_FOR));
    return all;
  }

  /** Makes a change visible in this instance at once. */
  void forget() {
    snapshot = new Snapshot(List.of(), Instant.MIN);
  }

  private List<Anchor> read() {
    List<Anchor> all = new ArrayList<>();
    List<AddedAnchor> page = added.after(null, AT_A_TIME);
    while (!page.isEmpty()) {
      page.forEach(one -> all.add(one.anchor()));
      page = added.after(page.get(page.size() - 1).id(), AT_A_TIME);
    }
    return List.copyOf(all);
  }

  private record Snapshot(List<Anchor> anchors, Instant until) {}
}
