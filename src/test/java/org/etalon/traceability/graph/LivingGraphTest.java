package org.etalon.traceability.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.etalon.traceability.graph.GraphSource.Certificate;
import org.junit.jupiter.api.Test;

/** The graph in memory answers as one that is searched in the plainest way. */
class LivingGraphTest {
  private static final LocalDate FIRST = LocalDate.parse("2016-01-01");
  private static final int CERTIFICATES = 400;

  @Test
  void walksAreThoseOfAPlainSearch() {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      List<Certificate> all = certificates(random);
      int old = random.nextInt(CERTIFICATES + 1);
      LivingGraph graph = new LivingGraph(built(all.subList(0, old)));
      List<Certificate> recent = new ArrayList<>(all.subList(old, CERTIFICATES));
      Collections.shuffle(recent, random);
      // Some came before already, as at every reading.
      recent.addAll(all.subList(Math.max(0, old - 5), old));
      graph.add(recent);
      assertThat(graph.size()).isEqualTo(CERTIFICATES);
      for (int i = 0; i < 20; i++) {
        List<String> roots =
            List.of(
                all.get(random.nextInt(CERTIFICATES)).number(),
                all.get(random.nextInt(40)).number(),
                "unknown");
        LocalDate since = random.nextBoolean() ? null : FIRST.plusDays(random.nextInt(300));
        check(graph, all, roots, since);
        String root = roots.get(0);
        assertThat(graph.above(root, CERTIFICATES))
            .containsExactlyInAnyOrderElementsOf(above(all, root));
        assertThat(graph.above(root, 3)).hasSizeLessThanOrEqualTo(3);
      }
    }
  }

  private static void check(
      LivingGraph graph, List<Certificate> all, List<String> roots, LocalDate since) {
    List<Dependant> found = graph.below(roots, since).toList();
    Map<String, Integer> expected = below(all, roots, since);
    assertThat(found.stream().map(Dependant::number)).doesNotHaveDuplicates();
    assertThat(found.stream().collect(Collectors.toMap(Dependant::number, Dependant::steps)))
        .isEqualTo(expected);
    assertThat(found.stream().map(Dependant::steps)).isSorted();
    Map<String, Certificate> byNumber =
        all.stream().collect(Collectors.toMap(Certificate::number, one -> one));
    for (Dependant one : found) {
      assertThat(one.issuedOn()).isEqualTo(byNumber.get(one.number()).issuedOn());
      assertThat(one.laboratory()).isEqualTo(byNumber.get(one.number()).laboratory());
    }
  }

  @Test
  void readersNeverSeeHalfOfWhatIsAdded() throws InterruptedException {
    LivingGraph graph =
        new LivingGraph(built(List.of(new Certificate("0", "l", FIRST, List.of()))));
    AtomicReference<String> wrong = new AtomicReference<>();
    Thread reader =
        new Thread(
            () -> {
              while (graph.size() < 20_000 && wrong.get() == null) {
                List<Dependant> found = graph.below(List.of("0"), null).toList();
                // Always ten together, of which each rests on the one before.
                if (found.size() % 10 != 0) {
                  wrong.set(found.size() + " of them");
                }
              }
            });
    reader.start();
    for (int batch = 0; batch < 2_000; batch++) {
      List<Certificate> ten = new ArrayList<>();
      for (int i = 1; i <= 10; i++) {
        int number = batch * 10 + i;
        String parent = String.valueOf(i == 1 ? 0 : number - 1);
        ten.add(new Certificate(String.valueOf(number), "l", FIRST, List.of(parent)));
      }
      graph.add(ten);
    }
    reader.join();
    assertThat(wrong.get()).isNull();
    assertThat(graph.below(List.of("0"), null)).hasSize(20_000);
  }

  @Test
  void certificateWithoutItsParentIsRefusedAndNothingIsShown() {
    LivingGraph graph = new LivingGraph(built(List.of()));
    assertThatThrownBy(
            () -> graph.add(List.of(new Certificate("b", "l", FIRST, List.of("missing")))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(graph.size()).isZero();
    assertThat(graph.knows("b")).isFalse();
  }

  @Test
  void tooManyAreRefused() {
    Adjacency.Builder builder = new Adjacency.Builder(1);
    builder.certificate(octets("a"), octets("l"), 0);
    assertThatThrownBy(() -> builder.certificate(octets("b"), octets("l"), 0))
        .isInstanceOf(Adjacency.TooLargeException.class);
  }

  private static List<Certificate> certificates(Random random) {
    List<Certificate> all = new ArrayList<>();
    for (int i = 0; i < CERTIFICATES; i++) {
      Set<String> parents = new TreeSet<>();
      for (int j = random.nextInt(4); j > 0 && i > 0; j--) {
        parents.add(all.get(Math.max(0, i - 1 - random.nextInt(60))).number());
      }
      all.add(
          new Certificate(
              "校准-" + i, "lab-" + random.nextInt(7), FIRST.plusDays(i), List.copyOf(parents)));
    }
    return all;
  }

  private static Adjacency built(List<Certificate> certificates) {
    Adjacency.Builder builder = new Adjacency.Builder(Integer.MAX_VALUE);
    for (Certificate one : certificates) {
      builder.certificate(
          octets(one.number()), octets(one.laboratory()), (int) one.issuedOn().toEpochDay());
    }
    for (Certificate one : certificates) {
      one.parents().forEach(parent -> builder.edge(octets(one.number()), octets(parent)));
    }
    return builder.build();
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Integer> below(
      List<Certificate> all, Collection<String> roots, LocalDate since) {
    Map<String, Integer> steps = new LinkedHashMap<>();
    Set<String> level = new HashSet<>(roots);
    for (int step = 1; !level.isEmpty(); step++) {
      Set<String> next = new HashSet<>();
      for (Certificate one : all) {
        boolean late = since == null || !one.issuedOn().isBefore(since);
        if (late
            && one.parents().stream().anyMatch(level::contains)
            && !roots.contains(one.number())
            && !steps.containsKey(one.number())) {
          next.add(one.number());
        }
      }
      for (String number : next) {
        steps.put(number, step);
      }
      level = next;
    }
    return steps;
  }

  private static Set<String> above(List<Certificate> all, String root) {
    Map<String, Certificate> byNumber = new HashMap<>();
    all.forEach(one -> byNumber.put(one.number(), one));
    Set<String> met = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      for (String parent : byNumber.get(open.remove(0)).parents()) {
        if (met.add(parent)) {
          open.add(parent);
        }
      }
    }
    return met;
  }
}
