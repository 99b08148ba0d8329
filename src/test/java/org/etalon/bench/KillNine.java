package org.etalon.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.etalon.bench.KilledService.Victims;
import org.etalon.fixture.DemoCalibration;

/**
 * Kills the service at random moments while clients have certificates issued, starts it again, and
 * examines after each start that no number was used twice or lost, that every promise to a client
 * is kept, and that every stored certificate verifies. See {@code bench/README.md}.
 */
public final class KillNine {
  private static final int CLIENTS = 4;
  private static final int LIFE_MILLIS_MAX = 3_000;
  private static final int BETWEEN_MILLIS_MAX = 300;
  private static final Duration FIRST_APPROVAL_MAX = Duration.ofSeconds(30);
  private static final int BATCH = 100;

  private final KilledService service;
  private final int kills;
  private final Random random;
  private final PrintStream out;
  private final Ledger ledger = new Ledger();
  private final AtomicInteger orders = new AtomicInteger();
  private final List<String> violations = new ArrayList<>();
  private final Map<Victims, Integer> killed = new EnumMap<>(Victims.class);
  private final List<Duration> starts = new ArrayList<>();
  private int killsDuringStart;
  private int killsWithIntents;
  private long intentsLeft;
  private long completed;
  private String verifiedUpTo = "";
  private int verifications;

  private KillNine(KilledService service, int kills, long seed, PrintStream out) {
    this.service = service;
    this.kills = kills;
    this.random = new Random(seed);
    this.out = out;
  }

  /** Arguments: the packaged jar, an empty directory, the number of kills, the seed, the port. */
  public static void main(String... arguments) throws Exception {
    KilledService service =
        new KilledService(
            Path.of(arguments[0]).toAbsolutePath(),
            Path.of(arguments[1]).toRealPath(),
            Integer.parseInt(arguments[4]));
    KillNine run =
        new KillNine(
            service, Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]), System.out);
    // Also when this run is itself interrupted, nothing of it goes on.
    Runtime.getRuntime().addShutdownHook(new Thread(service::stop, "stop-service"));
    int code = 1;
    try {
      code = run.run() ? 0 : 1;
    } catch (IOException | SQLException e) {
      e.printStackTrace();
    }
    System.exit(code);
  }

  private boolean run() throws Exception {
    long begin = System.nanoTime();
    service.start();
    out.printf("First start with the demonstration: %.1f s%n", seconds(service.awaitReady()));
    for (int round = 1; round <= kills && violations.isEmpty(); round++) {
      round(round);
    }
    finalExamination();
    report(Duration.ofNanos(System.nanoTime() - begin));
    return violations.isEmpty();
  }

  private void round(int round) throws Exception {
    Victims victims = victims();
    AtomicBoolean killing = new AtomicBoolean();
    List<Thread> clients = clients(killing);
    // Some die while their first approval, which is slow, is under way, others after its answer.
    await(random.nextBoolean() ? ledger.approvalsSent::get : ledger.promises()::size);
    int life = random.nextInt(LIFE_MILLIS_MAX);
    int between = random.nextInt(BETWEEN_MILLIS_MAX);
    Thread.sleep(life);
    killing.set(true);
    service.kill(victims, Duration.ofMillis(between));
    Instant death = Instant.now();
    killed.merge(victims, 1, Integer::sum);
    for (Thread client : clients) {
      client.join();
    }
    service.start();
    if (random.nextInt(6) == 0) {
      // Dying again while what the first death left is being taken up.
      Thread.sleep(random.nextInt(Math.toIntExact(usualStart().toMillis())));
      service.kill(Victims.SERVICE, Duration.ZERO);
      killsDuringStart++;
      service.start();
    }
    Duration start = service.awaitReady();
    starts.add(start);
    try (Connection connection = EmbeddedAccess.connect(service.data())) {
      Examination examination = new Examination(connection);
      examine(examination);
      long left = 0;
      for (String state : List.of("INTENDED", "ISSUED", "VOIDED")) {
        left += examination.intendedAt(death, state);
      }
      intentsLeft += left;
      killsWithIntents += left > 0 ? 1 : 0;
      completed += examination.intendedAt(death, "ISSUED");
      out.printf(
          "%2d %-22s after %4d ms; intents left %d, completed %d; certificates %d; ready in %.1f s%n",
          round,
          victims,
          life,
          left,
          examination.intendedAt(death, "ISSUED"),
          examination.count("select count(*) from certificate"),
          seconds(start));
    }
  }

  /** Waits until a count of the clients grows, so that every kill comes in the midst of issuing. */
  private static void await(IntSupplier count) throws InterruptedException {
    int before = count.getAsInt();
    long start = System.nanoTime();
    while (count.getAsInt() == before && System.nanoTime() - start < FIRST_APPROVAL_MAX.toNanos()) {
      Thread.sleep(1);
    }
  }

  private Victims victims() {
    int die = random.nextInt(6);
    return die < 3 ? Victims.SERVICE : Victims.values()[die - 2];
  }

  private Duration usualStart() {
    return starts.isEmpty() ? Duration.ofSeconds(4) : Collections.min(starts);
  }

  private List<Thread> clients(AtomicBoolean killing) throws IOException, SQLException {
    Supplier<String> bodies = bodies();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Random own = new Random(random.nextLong());
      Thread client =
          new Thread(
              new IssuingClient(service.address(), bodies, ledger, killing::get, own),
              "client-" + i);
      client.start();
      clients.add(client);
    }
    return clients;
  }

  /** Calibrations like the one of the demonstration, each of another order. */
  private Supplier<String> bodies() throws IOException, SQLException {
    try (Connection connection = EmbeddedAccess.connect(service.data());
        Statement statement = connection.createStatement();
        ResultSet parent =
            statement.executeQuery(
                "select min(number) from certificate_item where equipment = '"
                    + DemoCalibration.STANDARD
                    + "'")) {
      parent.next();
      DemoCalibration calibration = new DemoCalibration(parent.getString(1));
      return () -> calibration.body("ORDER-" + orders.incrementAndGet());
    }
  }

  /** The rules, every promise, and the certificates that are new. */
  private void examine(Examination examination) throws Exception {
    violations.addAll(ledger.faults());
    violations.addAll(examination.violations());
    violations.addAll(examination.broken(ledger.promises()));
    verifyNew(examination);
  }

  private void verifyNew(Examination examination) throws Exception {
    Verifications verifying = new Verifications(service.address());
    Map<String, byte[]> files = examination.filesAfter(verifiedUpTo, BATCH);
    while (!files.isEmpty()) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        violations.addAll(verifying.faults(file.getKey(), file.getValue()));
        verifications++;
        verifiedUpTo = file.getKey();
      }
      files = examination.filesAfter(verifiedUpTo, BATCH);
    }
  }

  /** Everything once more, with every certificate there is. */
  private void finalExamination() throws Exception {
    try (Connection connection = EmbeddedAccess.connect(service.data())) {
      Examination examination = new Examination(connection);
      verifiedUpTo = "";
      verifications = 0;
      examine(examination);
      for (String state : List.of("RESERVED", "INTENDED", "ISSUED", "VOIDED")) {
        out.printf(
            "Numbers %s: %d%n",
            state,
            examination.count(
                "select count(*) from certificate_number where state = '" + state + "'"));
      }
    }
  }

  private void report(Duration took) {
    Collections.sort(starts);
    out.printf(
        "Kills while issuing: %d %s; kills during a start: %d%n",
        killed.values().stream().mapToInt(Integer::intValue).sum(), killed, killsDuringStart);
    out.printf(
        "Kills that left an approved certificate without its file: %d (%d certificates),"
            + " of them completed at the next start: %d%n",
        killsWithIntents, intentsLeft, completed);
    out.printf(
        "Approvals answered 201: %d; cut off by a kill: %d; repeated after it: %d; sent twice at"
            + " once: %d%n",
        ledger.promises().size(),
        ledger.approvalsCutOff.get(),
        ledger.approvalsRepeated.get(),
        ledger.approvalsDoubled.get());
    out.printf("Certificates verified at the end: %d%n", verifications);
    if (!starts.isEmpty()) {
      out.printf(
          "Ready again in %.1f s (median), %.1f s (longest)%n",
          seconds(starts.get(starts.size() / 2)), seconds(starts.get(starts.size() - 1)));
    }
    out.printf("Took %.0f s%n", seconds(took));
    violations.forEach(violation -> out.println("VIOLATION " + violation));
    out.printf("Violations: %d%n", violations.size());
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
