package org.etalon.equipment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All equipment. Whoever reads names the organisation; {@code *} reads for everybody. */
public interface EquipmentRegister {
  Optional<Equipment> find(String id);

  /** Many by identifier; those that are not there are missing from the answer. */
  default Map<String, Equipment> find(Collection<String> ids) {
    Map<String, Equipment> found = new HashMap<>();
    ids.forEach(id -> find(id).ifPresent(one -> found.put(id, one)));
    return found;
  }

  /** What an organisation may see: its own, what it registered, and what it has calibrated. */
  boolean visible(String id, String organisation);

  /**
   * Adds a piece of equipment.
   *
   * @throws org.etalon.problem.ProblemException when the identifier is taken
   */
  void add(Equipment equipment, String registeredBy);

  /** Lets a laboratory see the equipment from now on, because it calibrates it. */
  void grant(String id, String laboratory);

  /** At most {@code limit} pieces that an organisation may see, after an identifier. */
  List<Equipment> after(String organisation, @Nullable String id, int limit);

  /**
   * The same, as far as every word occurs in its identifier, a name, the manufacturer, the model or
   * an identification. Letter case does not matter; one or two letters are the beginning of a word.
   */
  List<Equipment> search(String organisation, String words, @Nullable String id, int limit);
}
