package org.etalon.equipment.jurisdiction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.etalon.equipment.Equipment.LegalStatus;
import org.jspecify.annotations.Nullable;

/** The demands of a region on a day, its own and those of the country around it. */
public record Demands(String region, List<Demand> all) {

  public Demands {
    all = List.copyOf(all);
  }

  /**
   * What is demanded of a standard; the demand of the smallest region counts, and of two of one
   * region the one that began later.
   */
  public Optional<Demand> on(LegalStatus status, @Nullable String rank, Demand.Kind kind) {
    return all.stream()
        .filter(demand -> demand.kind() == kind && demand.concerns(status, rank))
        .max(
            Comparator.comparing((Demand demand) -> demand.region().length())
                .thenComparing(Demand::from, Comparator.nullsFirst(Comparator.naturalOrder())))
        .filter(Demand::demanded);
  }
}
