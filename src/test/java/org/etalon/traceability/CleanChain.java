package org.etalon.traceability;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.etalon.certificate.Certificate.Edge.Kind;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Digest;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.RecalibrationProgramme;
import org.etalon.organisation.Scope;
import org.etalon.organisation.Scope.Suspension;
import org.etalon.organisation.ScopeHistory;
import org.etalon.organisation.ScopeVersion;
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
import org.etalon.uncertainty.budget.Budget;
import org.etalon.uncertainty.budget.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * A chain about which nothing can be said: a primary standard of length, a certificate of a
 * reference standard, one of a working standard, one of an instrument.
 */
public final class CleanChain {
  public static final LocalDate AT = LocalDate.parse("2026-11-01");
  public static final String PRIMARY = "nim-length";
  public static final int STEPS = 3;

  public final KnownEvidence evidence = new KnownEvidence();

  public CleanChain() {
    evidence.add(primary(LocalDate.parse("2030-01-01")));
    for (int step = 1; step <= STEPS; step++) {
      evidence.add(event(step));
      evidence.record(
          item(step), new RecalibrationProgramme(Period.ofYears(1), LocalDate.EPOCH, "custom"));
      evidence.scopes.put(
          scope(step),
          history(scope(scope(step), "laboratory-" + step, "0.0001", null, List.of())));
      if (step > 1) {
        evidence.budgets.put(number(step), List.of(budget(number(step - 1), "0.005")));
      }
    }
  }

  /** The chain of the instrument's certificate. */
  public Chain judge() {
    return judge(number(STEPS));
  }

  public Chain judge(String number) {
    Event root = evidence.events.get(number);
    Graph graph = new Gathering(evidence, Policy.DEFAULT).from(root, root.allResults());
    Inquiry inquiry = new Inquiry(evidence, Policy.DEFAULT);
    return Drawn.of(graph, AT, inquiry);
  }

  public Event event(String number) {
    return evidence.events.get(number);
  }

  public static String number(int step) {
    return "C-" + step;
  }

  public static String item(int step) {
    return "standard-" + step;
  }

  public static String scope(int step) {
    return "scope-" + step;
  }

  /** A scope for lengths. */
  public static Scope scope(
      String id,
      @Nullable String laboratory,
      String uncertainty,
      @Nullable LocalDate to,
      List<Suspension> suspensions) {
    return new Scope(
        id,
        java.util.Objects.requireNonNull(laboratory),
        Scope.Route.ACCREDITATION,
        "LENG",
        null,
        null,
        null,
        Scope.Place.PERMANENT,
        List.of(),
        new Scope.Range("0", "200", "\\milli\\metre"),
        new Scope.Uncertainty(
            Scope.Uncertainty.Form.CONSTANT,
            uncertainty,
            null,
            null,
            null,
            null,
            "\\milli\\metre",
            "2",
            "0.95"),
        "The body",
        "A-1",
        LocalDate.parse("2020-01-01"),
        to,
        suspensions,
        List.of());
  }

  public static ScopeHistory history(Scope scope) {
    return new ScopeHistory(
        List.of(
            new ScopeVersion(
                scope,
                1,
                scope.inForceFrom(),
                java.time.Instant.EPOCH,
                "someone",
                null,
                null,
                "sha-256:0")));
  }

  public static Digest digest(String text) {
    return Digest.over(text.getBytes(StandardCharsets.UTF_8));
  }

  /** With one contribution, on the strength of a certificate. */
  public static Budget budget(String certificate, String standardUncertainty) {
    return budget(certificate, standardUncertainty, "0");
  }

  /** With another contribution beside it. */
  public static Budget budget(String certificate, String standardUncertainty, String other) {
    String unit = "\\milli\\metre";
    Contribution reference =
        contribution(standardUncertainty, new Contribution.Source(certificate, null, null, null));
    return new Budget(
        List.of(
            new Budget.Input("l", "1", unit, null, List.of(reference)),
            new Budget.Input("d", "0", unit, null, List.of(contribution(other, null)))),
        null,
        List.of(new Budget.Output("y", unit, null, "l + d", null, null)),
        null,
        null);
  }

  private static Contribution contribution(
      String standardUncertainty, Contribution.@Nullable Source source) {
    return new Contribution(
        null,
        null,
        new Contribution.Standard(standardUncertainty, null, null),
        null,
        null,
        null,
        source);
  }

  /** The national primary standard, whose assessment ends on a day. */
  public static Equipment primary(LocalDate until) {
    return new Equipment(
        PRIMARY,
        Map.of("en", "Length"),
        Equipment.LegalStatus.NATIONAL_PRIMARY,
        "HIGHEST",
        Equipment.Role.STANDARD,
        null,
        null,
        List.of(),
        "nim",
        null,
        List.of("LENG"),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        new Equipment.Assessment(
            "P-1", "The authority", null, null, null, LocalDate.parse("2020-01-01"), until));
  }

  private static Event event(int step) {
    LocalDate begun = LocalDate.of(2026, 2 * step, 1);
    StatedStandard standard =
        new StatedStandard(
            "s1",
            step == 1 ? Set.of("owner primary") : Set.of("owner " + item(step - 1)),
            step == 1 ? null : named(step - 1));
    String number = number(step);
    StatedCertificate stated =
        new StatedCertificate(
            number,
            "Laboratory " + step,
            "CN",
            begun,
            begun.plusDays(1),
            begun.plusDays(3),
            null,
            false,
            List.of(new StatedItem("i1", Set.of("owner " + item(step)))),
            List.of(standard),
            List.of(new StatedResult(1, List.of("i1"), quantities(step))),
            List.of(),
            null);
    Used used =
        step == 1
            ? new Used(standard, PRIMARY, Kind.NONE, null, null)
            : new Used(
                standard,
                item(step - 1),
                Kind.CERTIFICATE,
                number(step - 1),
                digest("content " + number(step - 1)));
    return new Event(
        number,
        stated,
        digest("file " + number),
        digest("content " + number),
        "laboratory-" + step,
        List.of(item(step)),
        begun.plusDays(3).atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
        CertificateStatus.VALID,
        new Event.Signature(Outcome.PASSED, null),
        List.of(used));
  }

  private static NamedCertificate named(int step) {
    return new NamedCertificate(
        number(step), "c14n-sha256", digest("content " + number(step)).base64(), null, null);
  }

  private static List<StatedQuantity> quantities(int step) {
    // Each narrower and less certain than the one above it.
    List<Real> nominal = values(step, null);
    List<Real> measured = values(step, "0.00" + step);
    return List.of(
        quantity(Role.REFERENCE, "LENG", nominal),
        new StatedQuantity(
            Role.MEASURED,
            "LENG",
            measured,
            List.of(),
            true,
            List.of("s1"),
            new ClaimedScope(scope(step), "The body", "A-" + step)));
  }

  private static List<Real> values(int step, @Nullable String uncertainty) {
    return IntStream.of(step, 50, 100 - step)
        .mapToObj(value -> real(String.valueOf(value), "\\milli\\metre", uncertainty))
        .toList();
  }

  public static Real real(String value, String unit, @Nullable String uncertainty) {
    return Real.of(value, unit)
        .withUncertainty(
            null,
            uncertainty == null
                ? null
                : new Real.ExpandedUncertainty(uncertainty, "2", "0.95", "normal", null),
            null);
  }

  public static StatedQuantity quantity(Role role, @Nullable String kind, List<Real> values) {
    return new StatedQuantity(role, kind, values, List.of(), true, List.of("s1"), null);
  }
}
