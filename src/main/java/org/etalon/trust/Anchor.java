package org.etalon.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An X.509 certificate that is trusted because somebody decided so.
 *
 * @param from the first moment at which a signature through it counts
 * @param until the first at which none counts any more; null while no end is decided. Its own
 *     period ends it too.
 */
public record Anchor(
    X509Certificate x509,
    Set<Purpose> purposes,
    Instant from,
    @Nullable Instant until,
    Source source) {
  /** Who decided. */
  public enum Source {
    /** The PKI whose seals this deployment issues with. */
    OWN_PKI,
    DIRECTORY,
    OPERATOR,
    /** A trusted list that was imported. */
    LIST
  }

  public Anchor {
    purposes = Set.copyOf(purposes);
  }

  /** One that is trusted for everything, as long as its own period lasts. */
  public static Anchor always(X509Certificate x509, Source source) {
    return within(x509, EnumSet.allOf(Purpose.class), source);
  }

  /** One that is trusted for its own period. */
  public static Anchor within(X509Certificate x509, Set<Purpose> purposes, Source source) {
    return new Anchor(x509, purposes, x509.getNotBefore().toInstant(), null, source);
  }

  /** Whether it counts at that moment. */
  public boolean inForce(Instant at) {
    return !at.isBefore(from)
        && (until == null || at.isBefore(until))
        && X509Period.includes(x509, at);
  }
}
