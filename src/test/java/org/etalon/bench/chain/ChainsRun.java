package org.etalon.bench.chain;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.etalon.corpus.NationalTree;
import org.etalon.corpus.TreeEvent;
import org.etalon.corpus.TreeShape;
import org.etalon.platform.SystemSources;
import org.etalon.platform.embedded.EmbeddedPostgres;
import org.etalon.traceability.Chain;
import org.etalon.traceability.WalkingChain;
import org.etalon.traceability.graph.Ancestors;
import org.etalon.traceability.graph.Dependant;
import org.etalon.traceability.graph.Dependants;
import org.etalon.traceability.graph.KeepingGraph;
import org.flywaydb.core.Flyway;

/** Fills a database with a tree and measures walks over it, see bench/README.md. */
public final class ChainsRun {
  private static final int CHAIN_MAX = 5_000;
  private static final int MIDDLE = 5_000;
  private static final int FACTS_IN_MEMORY = 65_536;
  private static final int CHAIN_MIN = 270;
  private static final int CHAIN_TOP = 330;

  private final Service service;
  private final NationalTree tree;
  private final Random random;
  private final int runs;

  private ChainsRun(Service service, NationalTree tree, int runs) {
    this.service = service;
    this.tree = tree;
    this.random = new Random(tree.shape().seed());
    this.runs = runs;
  }

  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]);
    NationalTree tree =
        new NationalTree(TreeShape.of(Long.parseLong(args[2]), Integer.parseInt(args[1])));
    try (EmbeddedPostgres database =
        EmbeddedPostgres.start(directory, SystemSources.secureRandom(), () -> {})) {
      load(database, tree);
      try (Service service = new Service(database, FACTS_IN_MEMORY)) {
        new ChainsRun(service, tree, Integer.parseInt(args[3])).measure();
      }
    }
  }

  private static void load(EmbeddedPostgres database, NationalTree tree) throws Exception {
    Map<String, String> settings = database.access().settings();
    String url = settings.get("quarkus.datasource.jdbc.url");
    String owner = settings.get("quarkus.flyway.username");
    String secret = settings.get("quarkus.flyway.password");
    Flyway.configure()
        .dataSource(url, owner, secret)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url, owner, secret)) {
      if (isEmpty(connection)) {
        new GraphLoad(connection, tree).run();
      }
    }
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select exists (select from certificate)")) {
      row.next();
      return !row.getBoolean(1);
    }
  }

  private void measure() throws IOException {
    System.out.printf(
        "JDK %s, heap %d MB, %d artifacts, %d certificates%n",
        System.getProperty("java.version"),
        Runtime.getRuntime().maxMemory() >> 20,
        tree.artifacts(),
        tree.shape().certificates());
    long before = used();
    long from = System.nanoTime();
    if (!service.get(KeepingGraph.class).refresh()) {
      throw new IllegalStateException("No graph");
    }
    System.out.printf(
        "graph read in %.1f s, %d MB%n", (System.nanoTime() - from) / 1e9, (used() - before) >> 20);
    chains();
    impact("middle", middle());
    List<String> primary = primary();
    impact("primary", primary);
    // What rests on it since half of the years, which are about as many rows as the goal names.
    impact("primary, its later half", primary.subList(primary.size() / 2, primary.size()));
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void chains() {
    Ancestors ancestors = service.get(Ancestors.class);
    WalkingChain walking = service.get(WalkingChain.class);
    long[] lengths = new long[runs];
    time("chain", () -> ancestors.of(any(), CHAIN_MAX).size(), lengths);
    System.out.printf("  certificates in a chain: %s%n", spread(lengths));
    // The first ones find nothing remembered.
    verdicts(walking, this::any);
    TreeMap<Chain.Verdict, Integer> verdicts = verdicts(walking, this::any);
    System.out.printf("  verdicts: %s%n", verdicts);
    System.out.printf("  of chains of %d to %d certificates:%n", CHAIN_MIN, CHAIN_TOP);
    verdicts(walking, () -> likeTheGoal(ancestors));
  }

  private TreeMap<Chain.Verdict, Integer> verdicts(WalkingChain walking, Supplier<String> which) {
    TreeMap<Chain.Verdict, Integer> verdicts = new TreeMap<>();
    Deque<String> numbers = new ArrayDeque<>();
    for (int i = 0; i < runs; i++) {
      numbers.add(which.get());
    }
    time(
        "verdict",
        () -> {
          verdicts.merge(walking.verdict(numbers.remove()), 1, Integer::sum);
          return 1;
        },
        new long[runs]);
    return verdicts;
  }

  /** One with a chain of about 300 certificates. */
  private String likeTheGoal(Ancestors ancestors) {
    while (true) {
      String number = any();
      int size = ancestors.of(number, CHAIN_MAX).size();
      if (size >= CHAIN_MIN && size <= CHAIN_TOP) {
        return number;
      }
    }
  }

  /** A certificate of the last third, which has a whole chain above it. */
  private String any() {
    int size = tree.shape().certificates();
    return TreeEvent.number(size - 1 - random.nextInt(size / 3));
  }

  private void impact(String what, List<String> roots) throws IOException {
    Dependants dependants = service.get(Dependants.class);
    long[] rows = new long[runs];
    Supplier<Integer> impact =
        () -> {
          try (Stream<Dependant> all = dependants.of(roots, null);
              OutputStream sink = new BufferedOutputStream(OutputStream.nullOutputStream())) {
            return lines(all, sink);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        };
    impact.get();
    impact.get();
    time("impact of a " + what, impact, rows);
    System.out.printf("  rows: %s%n", spread(rows));
  }

  /** A line of JSON for each. */
  private static int lines(Stream<Dependant> all, OutputStream sink) throws IOException {
    int count = 0;
    StringBuilder line = new StringBuilder();
    for (var each = all.iterator(); each.hasNext(); count++) {
      Dependant one = each.next();
      line.setLength(0);
      line.append("{\"number\":\"")
          .append(one.number())
          .append("\",\"laboratory\":\"")
          .append(one.laboratory())
          .append("\",\"issuedOn\":\"")
          .append(one.issuedOn())
          .append("\",\"steps\":")
          .append(one.steps())
          .append("}\n");
      sink.write(line.toString().getBytes(StandardCharsets.UTF_8));
    }
    return count;
  }

  /** The certificate whose dependants are nearest to what a standard in the middle has. */
  private List<String> middle() {
    Dependants dependants = service.get(Dependants.class);
    String best = TreeEvent.number(0);
    long distance = Long.MAX_VALUE;
    for (int i = 0; i < 2_000; i++) {
      String number = TreeEvent.number(random.nextInt(tree.shape().certificates() / 2));
      try (Stream<Dependant> all = dependants.of(List.of(number), null)) {
        long away = Math.abs(all.count() - MIDDLE);
        if (away < distance) {
          distance = away;
          best = number;
        }
      }
    }
    return List.of(best);
  }

  /** The certificates of what was calibrated with the primary standard of the first quantity. */
  private List<String> primary() {
    List<String> numbers = new ArrayList<>();
    for (var events = tree.walk(); events.hasNext(); ) {
      TreeEvent event = events.next();
      if (event.tier() == 1 && event.standards()[0] == 0) {
        numbers.add(event.number());
      }
    }
    return numbers;
  }

  private void time(String what, Supplier<Integer> work, long[] answers) {
    double[] milliseconds = new double[runs];
    for (int i = 0; i < runs; i++) {
      long from = System.nanoTime();
      answers[i] = work.get();
      milliseconds[i] = (System.nanoTime() - from) / 1e6;
    }
    Arrays.sort(milliseconds);
    System.out.printf(
        "%s: p50 %.2f ms, p99 %.2f ms, longest %.2f ms (%d)%n",
        what,
        milliseconds[runs / 2],
        milliseconds[Math.min(runs - 1, runs * 99 / 100)],
        milliseconds[runs - 1],
        runs);
  }

  private static String spread(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[0]
        + " to "
        + sorted[sorted.length - 1]
        + ", half of them "
        + sorted[sorted.length / 2]
        + " or fewer";
  }
}
