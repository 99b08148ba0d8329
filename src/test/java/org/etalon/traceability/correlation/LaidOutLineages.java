package org.etalon.traceability.correlation;

import static org.etalon.traceability.correlation.Coefficient.WORKING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.etalon.traceability.correlation.Lineage.Reason;
import org.etalon.traceability.correlation.Lineage.Share;

/** Who rests on what in a test; each key has one value. */
final class LaidOutLineages implements Lineages {
  private final Map<String, Lineage> lineages = new LinkedHashMap<>();
  private final Map<String, Set<String>> parents = new LinkedHashMap<>();
  private final Set<String> unknown = new HashSet<>();

  static Source value(String key) {
    return new Source(key, "");
  }

  /** A value with a budget; what is left of its variance is its own. */
  LaidOutLineages told(String key, Map<String, String> shares) {
    List<Share> all = new ArrayList<>();
    BigDecimal left = BigDecimal.ONE;
    for (Map.Entry<String, String> share : shares.entrySet()) {
      BigDecimal part = new BigDecimal(share.getValue());
      all.add(new Share(value(share.getKey()), part));
      left = left.subtract(part.multiply(part));
    }
    BigDecimal own = left.max(BigDecimal.ZERO).sqrt(WORKING);
    lineages.put(key, new Lineage(all, own, Set.of(), Reason.NOT_IN_BUDGET));
    parents.put(key, shares.keySet());
    return this;
  }

  LaidOutLineages untold(String key, String... rests) {
    lineages.put(key, Lineage.unbudgeted(Set.of(rests), Reason.NO_BUDGET));
    parents.put(key, Set.of(rests));
    return this;
  }

  LaidOutLineages notHere(String key) {
    lineages.put(key, Lineage.unbudgeted(Set.of(key), Reason.NOT_HERE));
    unknown.add(key);
    return this;
  }

  Set<String> keys() {
    return lineages.keySet();
  }

  @Override
  public Lineage of(Source value) {
    return java.util.Objects.requireNonNull(lineages.get(value.key()));
  }

  @Override
  public int level(String key) {
    return parents.getOrDefault(key, Set.of()).stream()
        .mapToInt(parent -> 1 + level(parent))
        .max()
        .orElse(0);
  }

  @Override
  public boolean isComplete(String key) {
    return closure(key).stream().noneMatch(unknown::contains);
  }

  @Override
  public boolean mayShare(String one, String other) {
    return !isComplete(one)
        || !isComplete(other)
        || closure(one).stream().anyMatch(closure(other)::contains);
  }

  private Set<String> closure(String key) {
    Set<String> closure = new HashSet<>(Set.of(key));
    parents.getOrDefault(key, Set.of()).forEach(parent -> closure.addAll(closure(parent)));
    return closure;
  }

  @Override
  public Optional<BigDecimal> within(Source one, Source other) {
    return Optional.empty();
  }
}
