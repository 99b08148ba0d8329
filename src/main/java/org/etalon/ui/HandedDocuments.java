package org.etalon.ui;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.etalon.platform.Identifiers;

/**
 * Documents that visitors just looked at, so that the files inside them can be fetched. They are
 * held in memory only, for a few minutes and up to a few of them, under keys that nobody can guess;
 * an older one gives way to a newer one.
 */
@Singleton
class HandedDocuments {
  private static final Duration HELD = Duration.ofMinutes(10);
  private static final int BYTES_MAX = 24 * 1024 * 1024;

  private final Identifiers identifiers;
  private final Clock clock;
  private final Map<String, HandedDocument> held = new LinkedHashMap<>();
  private int bytes;

  HandedDocuments(Identifiers identifiers, Clock clock) {
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** Holds a document for a while; its key. */
  synchronized String hold(byte[] xml) {
    forget(xml.length);
    String key = identifiers.next();
    held.put(key, new HandedDocument(xml, clock.instant().plus(HELD)));
    bytes += xml.length;
    return key;
  }

  /** The document; empty once it is forgotten. */
  synchronized Optional<byte[]> find(String key) {
    forget(0);
    return Optional.ofNullable(held.get(key)).map(HandedDocument::xml);
  }

  /** What nobody asks for goes too. */
  @Scheduled(every = "60s")
  void forget() {
    find("");
  }

  /** Forgets what is over its time, and the oldest until there is room. */
  private void forget(int room) {
    Instant now = clock.instant();
    Iterator<HandedDocument> oldest = held.values().iterator();
    while (oldest.hasNext()) {
      HandedDocument next = oldest.next();
      if (next.until().isAfter(now) && bytes + room <= BYTES_MAX) {
        return;
      }
      bytes -= next.xml().length;
      oldest.remove();
    }
  }

  // The bytes are handed through; documents are never compared.
}
