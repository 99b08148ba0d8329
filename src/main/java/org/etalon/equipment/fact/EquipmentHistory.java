package org.etalon.equipment.fact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All facts. They are added and never changed. */
public interface EquipmentHistory {

  /** The facts about each piece of equipment, without what was recorded after a moment. */
  Map<String, EquipmentFacts> asKnown(Collection<String> equipment, Instant knownAt);

  /** The same of one piece. */
  default EquipmentFacts asKnown(String equipment, Instant knownAt) {
    return Objects.requireNonNull(asKnown(List.of(equipment), knownAt).get(equipment));
  }

  /** At most {@code limit} facts after one, in the order they were recorded in. */
  List<Recorded<EquipmentFact>> after(
      String equipment, Instant knownAt, @Nullable String fact, int limit);

  void add(Recorded<?> fact);
}
