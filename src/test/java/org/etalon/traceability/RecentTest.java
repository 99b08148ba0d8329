package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is remembered is what the source would say. */
class RecentTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  private final Recorded source = new Recorded();
  private final Recent<List<Instant>> recent =
      new Recent<>(source, all -> all.isEmpty() ? Instant.MIN : all.get(all.size() - 1), 100);

  @Test
  void asksOnceUntilThereIsMore() {
    source.record("a", NOW);
    assertThat(known("a")).containsExactly(NOW);
    assertThat(known("a")).containsExactly(NOW);
    assertThat(known("b")).isEmpty();
    assertThat(source.asked).containsExactly("a", "b");
    source.record("a", NOW);
    recent.forget(List.of("a"));
    assertThat(known("a")).containsExactly(NOW, NOW);
    assertThat(source.asked).containsExactly("a", "b", "a");
    recent.forgetAll();
    known("b");
    assertThat(source.asked).containsExactly("a", "b", "a", "b");
  }

  @Test
  void leavesOutWhatWasRecordedLater() {
    source.record("a", NOW.minusSeconds(9));
    source.record("a", NOW.plusSeconds(9));
    assertThat(known("a")).containsExactly(NOW.minusSeconds(9));
    assertThat(recent.holdsLaterThan(NOW)).isTrue();
    assertThat(recent.holdsLaterThan(NOW.plusSeconds(9))).isFalse();
    assertThat(recent.asKnown(List.of("a"), NOW.plusSeconds(9)).get("a")).hasSize(2);
    assertThat(recent.asKnown(List.of("a"), Instant.EPOCH).get("a")).isEmpty();
  }

  @Test
  void whatIsToldWhileItIsReadIsNotMissed() {
    source.record("a", NOW.minusSeconds(2));
    source.afterReading =
        () -> {
          source.record("a", NOW.minusSeconds(1));
          recent.forget(List.of("a"));
          source.afterReading = () -> {};
        };
    assertThat(known("a")).as("as it was when it was read").hasSize(1);
    assertThat(known("a")).hasSize(2);
  }

  private List<Instant> known(String id) {
    return recent.asKnown(List.of(id), NOW).get(id);
  }

  private static final class Recorded implements Source<List<Instant>> {
    private final Map<String, List<Instant>> all = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private Runnable afterReading = () -> {};

    void record(String id, Instant at) {
      all.computeIfAbsent(id, key -> new ArrayList<>()).add(at);
    }

    @Override
    public Map<String, List<Instant>> asKnown(Collection<String> ids, Instant knownAt) {
      Map<String, List<Instant>> found = new HashMap<>();
      for (String id : ids) {
        asked.add(id);
        found.put(
            id,
            all.getOrDefault(id, List.of()).stream().filter(at -> !at.isAfter(knownAt)).toList());
      }
      afterReading.run();
      return found;
    }
  }
}
