package org.etalon.organisation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was known at a moment about the scopes of laboratories. */
public interface Capabilities {

  /** The versions of a scope recorded until then, that moment included; empty when none was. */
  Optional<ScopeHistory> history(String scope, Instant knownAt);

  /** The same of many scopes; those of which none was are missing from the answer. */
  default Map<String, ScopeHistory> histories(Collection<String> scopes, Instant knownAt) {
    Map<String, ScopeHistory> histories = new HashMap<>();
    scopes.forEach(
        scope -> history(scope, knownAt).ifPresent(known -> histories.put(scope, known)));
    return histories;
  }

  /** The newest version known then. */
  default Optional<ScopeVersion> asKnown(String scope, Instant knownAt) {
    return history(scope, knownAt).map(ScopeHistory::latest);
  }

  /** The newest version known then of every scope of an organisation, by identifier. */
  List<ScopeVersion> of(String organisation, Instant knownAt);
}
