package org.etalon.trust.list;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a trusted list says (ETSI TS 119 612, 5).
 *
 * @param operator the name of the scheme operator
 * @param territory the country code of the scheme
 * @param sequence grows by one with each issue
 * @param nextUpdate by when the next one is due; null for a closed list
 */
public record TrustedList(
    String operator,
    String territory,
    long sequence,
    Instant issuedAt,
    @Nullable Instant nextUpdate,
    List<Laboratory> laboratories) {
  public TrustedList {
    laboratories = List.copyOf(laboratories);
  }

  /**
   * A laboratory, as a trust service provider.
   *
   * @param names by language
   * @param identifiers further names by which it is known, such as its code of accreditation
   * @param seals its seals, as trust services
   */
  public record Laboratory(
      Map<String, String> names,
      List<String> identifiers,
      Address address,
      String link,
      List<Seal> seals) {
    public Laboratory {
      names = Map.copyOf(names);
      identifiers = List.copyOf(identifiers);
      seals = List.copyOf(seals);
    }
  }

  /** Where it is. */
  public record Address(
      String street, String locality, @Nullable String postCode, String country) {}

  /**
   * A seal with its status over time.
   *
   * @param history the newest first; never empty
   * @param kinds of certificates that it may seal; empty when the list says nothing of them
   */
  public record Seal(X509Certificate x509, List<State> history, Set<String> kinds) {
    public Seal {
      history = List.copyOf(history);
      kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
    }

    /** Whether it may seal that kind. */
    public boolean isFor(String kind) {
      return kinds.isEmpty() || kinds.contains(kind);
    }

    /** What held at a moment; null before the first status. */
    public @Nullable State at(Instant moment) {
      return history.stream().filter(s -> !moment.isBefore(s.since())).findFirst().orElse(null);
    }
  }

  /** A status and since when it holds. */
  public record State(Status status, Instant since) {}

  /** The statuses of TS 119 612, 5.5.4 and annex D.5 as far as they matter here. */
  public enum Status {
    GRANTED,
    WITHDRAWN,
    /** Any other, which is not good. */
    OTHER
  }
}
