package org.etalon.trust.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.etalon.trust.list.TrustedList.Laboratory;
import org.jspecify.annotations.Nullable;

/** Publishes our list: a new one when something changed, or when half of its time is over. */
@Singleton
public class PublishingList {
  private static final String SCHEME = "own";
  private static final Duration LOOKED_AT = Duration.ofSeconds(30);

  private final TrustedLists lists;
  private final ListedLaboratories laboratories;
  private final ListSignatures signatures;
  private final ListConfig config;
  private final Clock clock;
  private @Nullable Published published;

  PublishingList(
      TrustedLists lists,
      ListedLaboratories laboratories,
      ListSignatures signatures,
      ListConfig config,
      Clock clock) {
    this.lists = lists;
    this.laboratories = laboratories;
    this.signatures = signatures;
    this.config = config;
    this.clock = clock;
  }

  /** The list in force, signed. */
  public synchronized byte[] current() {
    Instant now = clock.instant();
    if (published != null && now.isBefore(published.until)) {
      return published.xml;
    }
    StoredList latest = lists.latest(SCHEME).orElse(null);
    List<Laboratory> all = laboratories.laboratories();
    if (latest == null || outdated(latest, all, now)) {
      lists.add(issue(latest == null ? 1 : latest.sequence() + 1, all, now));
      // Another instance may have been first; then its list is the one.
      latest = lists.latest(SCHEME).orElseThrow();
    }
    published = new Published(latest.xml(), now.plus(LOOKED_AT));
    return latest.xml();
  }

  private boolean outdated(StoredList latest, List<Laboratory> all, Instant now) {
    Instant next = latest.nextUpdate();
    if (next == null || now.plus(config.goodFor().dividedBy(2)).isAfter(next)) {
      return true;
    }
    // The signature stands before the end tag of what was signed, and nothing else is changed.
    String same =
        new String(unsigned(latest.sequence(), latest.issuedAt(), next, all), UTF_8)
            .replaceFirst("</tsl:" + ListNames.ROOT + ">$", "");
    String before = new String(latest.xml(), UTF_8);
    return !before.startsWith(same) || before.startsWith("<tsl:", same.length());
  }

  private StoredList issue(long sequence, List<Laboratory> all, Instant now) {
    Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
    Instant next = issued.plus(config.goodFor());
    byte[] signed =
        signatures.sign(
            unsigned(sequence, issued, next, all), config.operator(), config.territory());
    return new StoredList(SCHEME, sequence, true, issued, next, signed, null);
  }

  private byte[] unsigned(long sequence, Instant issued, Instant next, List<Laboratory> all) {
    return TrustedListWriter.write(
        new TrustedList(config.operator(), config.territory(), sequence, issued, next, all),
        config.baseUrl().replaceAll("/+$", "") + "/trust/list.xml");
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Published(byte[] xml, Instant until) {}
}
