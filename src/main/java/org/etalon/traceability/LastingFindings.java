package org.etalon.traceability;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.etalon.organisation.ScopeHistory;
import org.etalon.traceability.facts.FactsConfig;
import org.etalon.traceability.point.Claim;
import org.jspecify.annotations.Nullable;

/**
 * What the lasting rules said of registered certificates lately. Those never change, nor does a
 * version of a scope once it is recorded, so a finding is named by them and never grows old.
 */
@Singleton
class LastingFindings {
  // A certificate names about three standards.
  private static final long FOR_EACH = 4;

  private final Cache<Object, List<Finding>> lately;

  LastingFindings(FactsConfig config) {
    this.lately = Caffeine.newBuilder().maximumSize(FOR_EACH * config.inMemory()).build();
  }

  /**
   * The findings as one walk may use them.
   *
   * @param registered whether the event of a key is a certificate of this service as registered
   * @param scopes their versions as known to the walk
   */
  Memory seen(Predicate<String> registered, Function<String, Optional<ScopeHistory>> scopes) {
    return new Memory() {
      @Override
      public List<Finding> of(Link link, Set<Integer> asked, Supplier<List<Finding>> asking) {
        return remembered(name(link, asked, registered), asking);
      }

      @Override
      public List<Finding> of(Event event, Set<Integer> asked, Supplier<List<Finding>> asking) {
        return remembered(registered.test(event.key()) ? name(event, asked, scopes) : null, asking);
      }
    };
  }

  private List<Finding> remembered(@Nullable Object name, Supplier<List<Finding>> asking) {
    if (name == null) {
      return asking.get();
    }
    List<Finding> known = lately.getIfPresent(name);
    if (known == null) {
      known = asking.get();
      lately.put(name, known);
    }
    return known;
  }

  private static @Nullable Object name(
      Link link, Set<Integer> asked, Predicate<String> registered) {
    Event child = link.child();
    Event parent = link.parent();
    return parent != null && registered.test(child.key()) && registered.test(parent.key())
        ? new OfLink(
            child.key(),
            child.place(link.used()),
            Set.copyOf(asked),
            parent.key(),
            link.parentResults())
        : null;
  }

  /** What is claimed under no scope at all depends on reviews, which come later. */
  private static @Nullable Object name(
      Event event, Set<Integer> asked, Function<String, Optional<ScopeHistory>> scopes) {
    Map<String, Integer> versions = new HashMap<>();
    for (String id : Claim.scopes(event, asked)) {
      ScopeHistory history = scopes.apply(id).orElse(null);
      if (history == null) {
        return null;
      }
      versions.put(id, history.versions().size());
    }
    return versions.isEmpty() ? null : new OfEvent(event.key(), Set.copyOf(asked), versions);
  }

  private record OfLink(
      String child, int standard, Set<Integer> asked, String parent, Set<Integer> given) {}

  /**
   * The name of what was found of an event.
   *
   * @param versions how many were known of each scope; they are counted without gaps
   */
  private record OfEvent(String event, Set<Integer> asked, Map<String, Integer> versions) {}
}
