package org.etalon.bench.verifying;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.etalon.bench.document.SizedDocuments;
import org.etalon.signing.Outcome;
import org.etalon.signing.SignatureReport;
import org.etalon.signing.SignatureVerifier;
import org.etalon.signing.SigningFixture;
import org.etalon.signing.fixed.FixedReading;
import org.etalon.xml.SafeXml;

/**
 * Measures the verification of a timestamped certificate with all checks of signature, path,
 * revocation and timestamp against DSS and against the bare cryptography, in turns within one
 * process and thread. Processor time counts, so that other work on the machine disturbs little.
 * Exit code 1 when a goal is missed.
 */
final class VerifyingBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long SLICE = 200_000_000L;
  private static final double TIMES_DSS = 20;
  private static final double SHARE_OF_BARE = 0.45;
  private static final String BARE = "SHA-256 and 4 ECDSA verifications";
  private static final String READING = "of ours: reading, canonicalising, digesting";
  private static final String OURS = "verification by Etalon";
  private static final String FRESH = "the same by a verifier that has seen no chain before";
  private static final String DSS = "validation by DSS";

  private Object sink = "";

  private VerifyingBenchmark() {}

  public static void main(String[] args) throws Exception {
    SigningFixture fixture = new SigningFixture(Path.of(args[0]).resolve("pki"));
    int rounds = Integer.parseInt(args[1]);
    byte[] sealed = fixture.sealer.seal(SigningFixture.LABORATORY, SizedDocuments.of(20_000)).xml();
    System.exit(new VerifyingBenchmark().run(fixture, sealed, rounds) ? 0 : 1);
  }

  private boolean run(SigningFixture fixture, byte[] sealed, int rounds) throws Exception {
    HeldPki pki = HeldPki.of(fixture.pki);
    SignatureVerifier verifier = fixture.verifier(pki);
    DssValidation dss = new DssValidation(pki);
    BareCryptography bare = new BareCryptography(sealed);
    requireSameVerdict(verifier.verify(sealed), dss.validate(sealed));
    Map<String, Work> works = new LinkedHashMap<>();
    works.put(BARE, bare::compute);
    works.put(READING, () -> read(sealed));
    works.put(OURS, () -> verifier.verify(sealed));
    works.put(FRESH, () -> fixture.verifier(pki).verify(sealed));
    works.put(DSS, () -> dss.validate(sealed));
    turns(works, rounds);
    Map<String, Double> medians = turns(works, rounds);
    requireSameVerdict(verifier.verify(sealed), dss.validate(sealed));
    System.out.printf(Locale.ROOT, "A certificate of %,d bytes, sealed%n%n", sealed.length);
    System.out.println("| Work | Median | Per second |\n|---|---|---|");
    medians.forEach(
        (name, median) ->
            System.out.printf(
                Locale.ROOT, "| %s | %.3f ms | %,.0f |%n", name, median / 1e6, 1e9 / median));
    System.out.println();
    boolean good = ratios(medians, OURS);
    ratios(medians, FRESH);
    return good && sink != null;
  }

  /** Whether both goals are reached by that work. */
  private static boolean ratios(Map<String, Double> medians, String ours) {
    double times = medians.get(DSS) / medians.get(ours);
    double share = medians.get(BARE) / medians.get(ours);
    System.out.printf(
        Locale.ROOT,
        "%s: DSS takes %.1f times as long (goal %.0f); the bare cryptography %.0f %% (goal %.0f %%)%n",
        ours,
        times,
        TIMES_DSS,
        100 * share,
        100 * SHARE_OF_BARE);
    return times >= TIMES_DSS && share >= SHARE_OF_BARE;
  }

  private static void requireSameVerdict(SignatureReport ours, String dss) {
    boolean passed =
        ours.subIndication() == null
            && ours.checks().stream()
                .allMatch(
                    c -> c.outcome() == Outcome.PASSED || c.outcome() == Outcome.NOT_EVALUATED);
    if (!passed || !dss.equals("TOTAL_PASSED")) {
      throw new IllegalStateException("DSS: " + dss + ", ours: " + ours.checks());
    }
  }

  private static Object read(byte[] sealed) {
    FixedReading reading = new FixedReading();
    SafeXml.read(sealed, List.of(reading));
    return Objects.requireNonNull(reading.signature());
  }

  /**
   * Each for a fifth of a second of the processor in turn; the median over the rounds of the mean
   * of each turn.
   */
  private Map<String, Double> turns(Map<String, Work> works, int rounds) throws Exception {
    Map<String, double[]> times = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Work> work : works.entrySet()) {
        long start = THREADS.getCurrentThreadCpuTime();
        long now = start;
        int done = 0;
        while (now - start < SLICE) {
          sink = work.getValue().once();
          done++;
          now = THREADS.getCurrentThreadCpuTime();
        }
        times.computeIfAbsent(work.getKey(), name -> new double[rounds])[round] =
            (double) (now - start) / done;
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    times.forEach(
        (name, all) -> {
          Arrays.sort(all);
          medians.put(name, all[all.length / 2]);
        });
    return medians;
  }

  /** Something that takes time. */
  private interface Work {
    Object once() throws Exception;
  }
}
