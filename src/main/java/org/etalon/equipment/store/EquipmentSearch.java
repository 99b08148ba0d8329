package org.etalon.equipment.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.etalon.equipment.Equipment;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The equipment that an organisation may see, in the order of identifiers. What an organisation
 * sees is looked through; only who sees everything needs the index of words.
 */
final class EquipmentSearch {
  private static final int WORDS_MAX = 8;
  // So many hits are found soon in the order of identifiers, without the index.
  private static final int COMMON = 5_000;

  /** Each of the three is found by an index. */
  private static final String VISIBLE =
      "e.id in (select o.id from equipment o where o.owner = :organisation"
          + " union all select r.id from equipment r where r.registered_by = :organisation"
          + " union all select a.equipment from equipment_access a"
          + " where a.organisation = :organisation)";

  private final EntityManager entities;
  private final boolean all;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> parameters = new HashMap<>();

  EquipmentSearch(EntityManager entities, String organisation) {
    this.entities = entities;
    this.all = organisation.equals(Transactions.SYSTEM);
    if (!all) {
      conditions.add(VISIBLE);
      parameters.put("organisation", organisation);
    }
  }

  List<Equipment> after(@Nullable String id, int limit) {
    conditions.add("e.id > :after");
    parameters.put("after", id == null ? "" : id);
    List<?> rows =
        query("select e.* from equipment e where ", " order by e.id", EquipmentRow.class)
            .setMaxResults(limit)
            .getResultList();
    return rows.stream().map(row -> ((EquipmentRow) row).toEquipment()).toList();
  }

  List<Equipment> having(String text, @Nullable String id, int limit) {
    List<String> words = Arrays.stream(text.split("\\s+")).filter(w -> !w.isEmpty()).toList();
    if (words.size() > WORDS_MAX) {
      throw ProblemException.malformed("", "q is at most " + WORDS_MAX + " words.");
    }
    for (int i = 0; i < words.size(); i++) {
      parameters.put("w" + i, words.get(i));
    }
    if (all && !words.isEmpty()) {
      narrow(words.size());
    }
    for (int i = 0; i < words.size(); i++) {
      boolean begins = words.get(i).matches("[!-~]{1,2}");
      conditions.add(
          begins
              ? "position(chr(10) || "
                  + word(i)
                  + " in"
                  + " translate(chr(10) || e.words, ' ', chr(10))) > 0"
              : "position(" + word(i) + " in e.words) > 0");
    }
    return after(id, limit);
  }

  /** Asks the index, unless the words are so common that it is the longer way. */
  private void narrow(int words) {
    for (int i = 0; i < words; i++) {
      conditions.add("search_grams(e.words) @> search_needs(" + word(i) + ")");
    }
    Number hits =
        (Number)
            query(
                    "select count(*) from (select 1 from equipment e where ",
                    " limit " + COMMON + ") hits",
                    Long.class)
                .getSingleResult();
    if (hits.intValue() >= COMMON) {
      conditions.clear();
    }
  }

  private static String word(int i) {
    return "lower(normalize(:w" + i + ", NFKC))";
  }

  private Query query(String before, String behind, Class<?> type) {
    String where = conditions.stream().collect(Collectors.joining(" and "));
    Query query = entities.createNativeQuery(before + where + behind, type);
    parameters.forEach(query::setParameter);
    return query;
  }
}
