package org.etalon.trust.list;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists that somebody brings along; of each scheme the one with the greatest number counts. */
public final class SuppliedLists implements TrustedLists {
  private final Map<String, StoredList> byScheme = new HashMap<>();

  /**
   * Takes one.
   *
   * @param verdict on its signature
   * @return why it is not taken; empty when it is
   */
  public String take(byte[] xml, ListSignatures.Verdict verdict) {
    X509Certificate anchor = verdict.anchor();
    if (anchor == null) {
      return verdict.problem();
    }
    try {
      TrustedList list = TrustedListReader.read(xml);
      add(
          new StoredList(
              ImportingList.scheme(anchor, list),
              list.sequence(),
              false,
              list.issuedAt(),
              list.nextUpdate(),
              xml,
              null));
      return "";
    } catch (BadListException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** What they say. */
  public KnownLists known(Clock clock) {
    return new KnownLists(this, clock);
  }

  @Override
  public Optional<StoredList> latest(String scheme) {
    return Optional.ofNullable(byScheme.get(scheme));
  }

  @Override
  public List<StoredList> imported() {
    return new ArrayList<>(byScheme.values());
  }

  @Override
  public boolean add(StoredList list) {
    StoredList kept =
        byScheme.merge(
            list.scheme(), list, (old, other) -> other.sequence() > old.sequence() ? other : old);
    return kept.equals(list);
  }
}
