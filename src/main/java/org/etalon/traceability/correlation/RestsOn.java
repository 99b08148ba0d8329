package org.etalon.traceability.correlation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.etalon.certificate.Certificate.Edge.Kind;
import org.etalon.certificate.Digest;
import org.etalon.traceability.Ancestry;
import org.etalon.traceability.Event;
import org.etalon.traceability.Link;
import org.etalon.traceability.stated.NamedCertificate;
import org.jspecify.annotations.Nullable;

/** Who rests on whom: certificates, the ends of branches, and what is not here, each by a key. */
final class RestsOn {
  private final Map<String, Set<String>> direct = new HashMap<>();
  private final Map<String, Set<String>> all = new HashMap<>();
  private final Map<String, Integer> levels = new HashMap<>();
  private final Set<String> met = new HashSet<>();
  private final Set<String> open = new HashSet<>();

  /**
   * Whoever rests on whom in an ancestry without cycles.
   *
   * @param end whether a branch may end in a piece of equipment
   */
  RestsOn(Ancestry ancestry, Predicate<@Nullable String> end) {
    for (Map.Entry<String, List<Link>> entry : ancestry.links().entrySet()) {
      Set<String> keys = new HashSet<>();
      for (Link link : entry.getValue()) {
        String key = key(link);
        keys.add(key);
        met.add(key);
        if (link.parent() == null
            && !(link.used().kind() == Kind.NONE && end.test(link.used().equipment()))) {
          open.add(key);
        }
      }
      if (keys.isEmpty()) {
        open.add(entry.getKey());
      }
      met.add(entry.getKey());
      direct.put(entry.getKey(), keys);
    }
  }

  /** What a link leads to. */
  static String key(Link link) {
    Event parent = link.parent();
    if (parent != null) {
      return parent.key();
    }
    String equipment = String.valueOf(link.used().equipment());
    NamedCertificate named = link.used().standard().certificate();
    if (link.used().kind() == Kind.NONE || named == null) {
      return "equipment " + equipment;
    }
    Digest digest = link.used().parentDigest();
    return "not here " + (digest == null ? equipment + " " + named.number() : digest);
  }

  /** What it rests on at first hand. */
  Set<String> parents(String key) {
    return direct.getOrDefault(key, Set.of());
  }

  int level(String key) {
    Integer known = levels.get(key);
    if (known != null) {
      return known;
    }
    int level = parents(key).stream().mapToInt(parent -> 1 + level(parent)).max().orElse(0);
    levels.put(key, level);
    return level;
  }

  boolean isComplete(String key) {
    return met.contains(key) && closure(key).stream().noneMatch(open::contains);
  }

  boolean mayShare(String one, String other) {
    return !isComplete(one)
        || !isComplete(other)
        || closure(one).stream().anyMatch(closure(other)::contains);
  }

  private Set<String> closure(String key) {
    Set<String> known = all.get(key);
    if (known != null) {
      return known;
    }
    Set<String> closure = new HashSet<>(Set.of(key));
    parents(key).forEach(parent -> closure.addAll(closure(parent)));
    all.put(key, closure);
    return closure;
  }
}
