package org.etalon.traceability;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.etalon.certificate.Certificate.Edge.Kind;
import org.etalon.certificate.CertificateStatus;
import org.etalon.equipment.fact.RecalibrationProgramme;
import org.etalon.quantity.value.Real;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Event.Used;
import org.etalon.traceability.stated.NamedCertificate;
import org.etalon.traceability.stated.StatedCertificate;
import org.etalon.traceability.stated.StatedItem;
import org.etalon.traceability.stated.StatedQuantity;
import org.etalon.traceability.stated.StatedQuantity.ClaimedScope;
import org.etalon.traceability.stated.StatedQuantity.Role;
import org.etalon.traceability.stated.StatedResult;
import org.etalon.traceability.stated.StatedStandard;

/**
 * A tree of calibrations from a seed, clean: some standards in each step, each of which two or more
 * others may use, ranges that become narrower and uncertainties that grow, in changing units.
 */
final class GeneratedTree {
  private static final List<String> UNITS = List.of("\\milli\\metre", "\\metre", "\\micro\\metre");
  private static final List<Integer> SHIFTS = List.of(0, -3, 3);

  final KnownEvidence evidence = new KnownEvidence();

  /** The steps, from the primary standard down; each with the numbers of its certificates. */
  final List<List<String>> steps = new ArrayList<>();

  private final Random random;

  GeneratedTree(long seed) {
    this.random = new Random(seed);
    evidence.add(CleanChain.primary(LocalDate.parse("2030-01-01")));
    int depth = 2 + random.nextInt(5);
    for (int step = 1; step <= depth; step++) {
      List<String> numbers = new ArrayList<>();
      int count = step == depth ? 1 : 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        String number = "S" + step + "-" + i;
        add(number, step);
        numbers.add(number);
      }
      steps.add(numbers);
    }
  }

  String root() {
    return steps.get(steps.size() - 1).get(0);
  }

  /** A link of the tree that the root rests on, chosen at random: child and parent. */
  List<String> anyLink() {
    List<List<String>> links = new ArrayList<>();
    collect(root(), links);
    return links.get(random.nextInt(links.size()));
  }

  private void collect(String number, List<List<String>> links) {
    for (Used used : evidence.event(number).used()) {
      if (used.parent() != null) {
        links.add(List.of(number, used.parent()));
        collect(used.parent(), links);
      }
    }
  }

  Chain judge() {
    Event root = evidence.event(root());
    Graph graph = new Gathering(evidence, Policy.DEFAULT).from(root, root.allResults());
    Inquiry inquiry = new Inquiry(evidence, Policy.DEFAULT);
    return Drawn.of(graph, CleanChain.AT, inquiry);
  }

  private void add(String number, int step) {
    List<Used> used = new ArrayList<>();
    if (step == 1) {
      StatedStandard primary = new StatedStandard("s0", Set.of("owner primary"), null);
      used.add(new Used(primary, CleanChain.PRIMARY, Kind.NONE, null, null));
    } else {
      List<String> above = new ArrayList<>(steps.get(step - 2));
      java.util.Collections.shuffle(above, random);
      for (String parent : above.subList(0, 1 + random.nextInt(above.size()))) {
        used.add(used(parent, used.size()));
      }
    }
    LocalDate begun = LocalDate.of(2025, 1, 5).plusDays(80L * step + random.nextInt(20));
    StatedCertificate stated =
        new StatedCertificate(
            number,
            "Laboratory of " + number,
            "CN",
            begun,
            begun.plusDays(random.nextInt(3)),
            begun.plusDays(4),
            null,
            false,
            List.of(new StatedItem("i1", Set.of("owner item " + number))),
            used.stream().map(Used::standard).toList(),
            List.of(new StatedResult(1, List.of("i1"), quantities(number, step, used))),
            List.of(),
            null);
    evidence.add(
        new Event(
            number,
            stated,
            CleanChain.digest("file " + number),
            CleanChain.digest("content " + number),
            "laboratory of " + number,
            List.of("item " + number),
            begun.plusDays(4).atStartOfDay(ZoneOffset.UTC).toInstant(),
            CertificateStatus.VALID,
            new Event.Signature(Outcome.PASSED, null),
            used));
    evidence.record(
        "item " + number, new RecalibrationProgramme(Period.ofYears(1), LocalDate.EPOCH, "custom"));
    evidence.scopes.put(
        "scope " + number,
        CleanChain.history(
            CleanChain.scope(
                "scope " + number, "laboratory of " + number, "0.0001", null, List.of())));
    evidence.budgets.put(
        number,
        used.stream()
            .filter(one -> one.parent() != null)
            .map(one -> CleanChain.budget(one.parent(), "1"))
            .toList());
  }

  private static Used used(String parent, int index) {
    NamedCertificate named =
        new NamedCertificate(
            parent, "c14n-sha256", CleanChain.digest("content " + parent).base64(), null, null);
    return new Used(
        new StatedStandard("s" + index, Set.of("owner item " + parent), named),
        "item " + parent,
        Kind.CERTIFICATE,
        parent,
        CleanChain.digest("content " + parent));
  }

  private List<StatedQuantity> quantities(String number, int step, List<Used> used) {
    int unit = random.nextInt(UNITS.size());
    List<String> standards = used.stream().map(one -> one.standard().id()).toList();
    int[] points = IntStream.of(step, 20 + random.nextInt(60), 100 - step).toArray();
    List<Real> nominal = new ArrayList<>();
    List<Real> measured = new ArrayList<>();
    for (int point : points) {
      nominal.add(CleanChain.real(shifted(point, unit), UNITS.get(unit), null));
      measured.add(
          CleanChain.real(
              shifted(point, unit),
              UNITS.get(unit),
              new java.math.BigDecimal("0.00" + step)
                  .scaleByPowerOfTen(SHIFTS.get(unit))
                  .toPlainString()));
    }
    ClaimedScope scope = new ClaimedScope("scope " + number, "The body", "A");
    return List.of(
        new StatedQuantity(Role.REFERENCE, "LENG", nominal, List.of(), true, standards, null),
        new StatedQuantity(Role.MEASURED, "LENG", measured, List.of(), true, standards, scope));
  }

  /** Whole millimetres in another unit. */
  private static String shifted(int millimetres, int unit) {
    return java.math.BigDecimal.valueOf(millimetres)
        .scaleByPowerOfTen(SHIFTS.get(unit))
        .toPlainString();
  }
}
