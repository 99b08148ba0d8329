package org.etalon.traceability;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.etalon.certificate.Certificate.Edge.Kind;
import org.etalon.certificate.Digest;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.Equipment.LegalStatus;
import org.etalon.equipment.Equipment.Role;
import org.etalon.equipment.fact.AssessedStandard;
import org.etalon.equipment.fact.IntermediateCheck;
import org.etalon.equipment.fact.MaterialNumber;
import org.etalon.equipment.fact.RecalibrationProgramme;
import org.etalon.equipment.fact.ReferenceMaterial;
import org.etalon.equipment.fact.SiRealisation;
import org.etalon.equipment.jurisdiction.Demand;
import org.etalon.equipment.jurisdiction.Demands;
import org.etalon.quantity.value.Real;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Event.Used;
import org.etalon.traceability.stated.NamedCertificate;
import org.etalon.traceability.stated.StatedCertificate;
import org.etalon.traceability.stated.StatedCondition;
import org.etalon.traceability.stated.StatedQuantity;
import org.etalon.traceability.stated.StatedResult;
import org.etalon.traceability.stated.StatedStandard;
import org.jspecify.annotations.Nullable;

/**
 * A chain about which a rule has something to say: one that keeps it, and the same with one thing
 * changed that breaks it. For the rules that a plain chain gives nothing to ask.
 */
enum RuleFixture {
  T01_LINKED(
      Rule.T01,
      chain -> linked(chain, CleanChain.number(1)),
      chain -> linked(chain, "another"),
      Outcome.FAILED),
  T10(
      Rule.T10,
      chain -> conditions(chain, "20.5"),
      chain -> conditions(chain, "25.5"),
      Outcome.FAILED),
  T19(
      Rule.T19,
      chain -> realisation(chain, LocalDate.parse("2026-01-10")),
      chain -> realisation(chain, LocalDate.parse("2020-01-10")),
      Outcome.INDETERMINATE),
  T20(
      Rule.T20,
      chain -> check(chain, IntermediateCheck.Result.PASSED),
      chain -> check(chain, IntermediateCheck.Result.FAILED),
      Outcome.FAILED),
  T20_ASKED(
      Rule.T20,
      chain -> {
        demand(chain, Demand.Kind.INTERMEDIATE_CHECK, Period.ofDays(10));
        check(chain, IntermediateCheck.Result.PASSED);
      },
      chain -> demand(chain, Demand.Kind.INTERMEDIATE_CHECK, Period.ofDays(10)),
      Outcome.FAILED),
  T21(Rule.T21, chain -> claim(chain, true), chain -> claim(chain, false), Outcome.FAILED),
  T22(
      Rule.T22,
      chain -> {
        demand(chain, Demand.Kind.ASSESSMENT, null);
        chain.evidence.record(CleanChain.item(2), assessed());
      },
      chain -> demand(chain, Demand.Kind.ASSESSMENT, null),
      Outcome.INDETERMINATE),
  T22_BELOW(
      Rule.T22,
      chain -> {
        demand(chain, Demand.Kind.VERIFICATION, null);
        chain.evidence.add(equipment(CleanChain.item(3), LegalStatus.SECTOR, Role.STANDARD));
      },
      chain -> {
        demand(chain, Demand.Kind.VERIFICATION, null);
        chain.evidence.add(
            equipment(CleanChain.item(3), LegalStatus.NATIONAL_PRIMARY, Role.STANDARD));
      },
      Outcome.FAILED),
  T23(
      Rule.T23,
      chain -> material(chain, LocalDate.parse("2029-12-31")),
      chain -> material(chain, LocalDate.parse("2026-02-01")),
      Outcome.FAILED),
  T24(
      Rule.T24,
      RuleFixture::deviations,
      chain -> {
        deviations(chain);
        chain.evidence.budgets.remove(CleanChain.number(3));
      },
      Outcome.FAILED);

  private static final List<String> WORDS = List.of("basic_temperature");

  final Rule rule;
  final Outcome broken;
  private final Consumer<CleanChain> keeping;
  private final Consumer<CleanChain> breaking;

  RuleFixture(
      Rule rule, Consumer<CleanChain> keeping, Consumer<CleanChain> breaking, Outcome broken) {
    this.rule = rule;
    this.keeping = keeping;
    this.breaking = breaking;
    this.broken = broken;
  }

  Chain kept() {
    return judged(keeping);
  }

  Chain broken() {
    return judged(breaking);
  }

  private static Chain judged(Consumer<CleanChain> change) {
    CleanChain chain = new CleanChain();
    change.accept(chain);
    return chain.judge();
  }

  /** The factory's certificate says what that of its standard rests on, with a digest. */
  static void linked(CleanChain chain, String bound) {
    Event e = chain.event(CleanChain.number(3));
    Digest digest = CleanChain.digest("content " + bound);
    NamedCertificate named =
        new NamedCertificate(CleanChain.number(1), "c14n-sha256", digest.base64(), null, null);
    List<Used> used = new ArrayList<>(e.used());
    used.add(
        new Used(
            new StatedStandard("s1", Set.of(), named, 1),
            null,
            Kind.CERTIFICATE,
            CleanChain.number(1),
            digest));
    chain.evidence.add(
        new Event(
            e.key(),
            e.stated(),
            e.fileDigest(),
            e.contentDigest(),
            e.laboratory(),
            e.items(),
            e.issuedAt(),
            e.status(),
            e.signature(),
            used));
  }

  /** The working standard may be used from 18 °C to 22 °C. */
  private static void conditions(CleanChain chain, String celsius) {
    condition(chain, 2, new StatedCondition(WORDS, true, celsius("18", "22")));
    condition(chain, 3, new StatedCondition(WORDS, false, celsius(celsius)));
  }

  private static List<Real> celsius(String... values) {
    return Stream.of(values).map(value -> Real.of(value, "\\degreecelsius")).toList();
  }

  private static void condition(CleanChain chain, int step, StatedCondition condition) {
    Event event = chain.event(CleanChain.number(step));
    StatedCertificate s = event.stated();
    replace(chain, event, s.standards(), s.results(), List.of(condition));
  }

  /** The top rests on a frequency, whose reference was calibrated on a day. */
  private static void realisation(CleanChain chain, LocalDate calibrated) {
    chain.evidence.add(equipment(CleanChain.PRIMARY, LegalStatus.NONE, Role.SI_REALISATION));
    chain.evidence.record(
        CleanChain.PRIMARY,
        new SiRealisation(
            "\\metre",
            "Mise en pratique of the metre",
            "Procedure 7",
            null,
            true,
            "clock",
            "Comparison 3",
            LocalDate.parse("2020-01-01"),
            null));
    chain.evidence.record(
        "clock", new RecalibrationProgramme(Period.ofYears(1), LocalDate.EPOCH, "custom"));
    chain.evidence.calibrated.put(
        "clock", List.of(new Calibrated("F-1", calibrated, calibrated, true)));
  }

  private static void check(CleanChain chain, IntermediateCheck.Result result) {
    chain.evidence.add(equipment(CleanChain.item(2), LegalStatus.NONE, Role.STANDARD));
    chain.evidence.record(
        CleanChain.item(2), new IntermediateCheck(LocalDate.parse("2026-05-02"), result, "D-1"));
  }

  /** The working standard has a legal status, of which the country demands something. */
  private static void demand(CleanChain chain, Demand.Kind kind, @Nullable Period period) {
    LegalStatus status = LegalStatus.PUBLIC;
    chain.evidence.add(equipment(CleanChain.item(2), status, Role.STANDARD));
    Demand demand =
        new Demand("CN", kind, List.of(status), null, true, null, null, period, "Law 1", true);
    chain.evidence.demands.put("CN", new Demands("CN", List.of(demand)));
  }

  private static AssessedStandard assessed() {
    return new AssessedStandard(
        new Equipment.Assessment(
            "A-2",
            "The authority",
            null,
            null,
            null,
            LocalDate.parse("2020-01-01"),
            LocalDate.parse("2030-01-01")));
  }

  private static void claim(CleanChain chain, boolean traceable) {
    Event child = chain.event(CleanChain.number(3));
    StatedStandard standard = child.stated().standards().get(0);
    NamedCertificate named = standard.certificate();
    if (named == null) {
      throw new IllegalStateException("The standard has a certificate");
    }
    NamedCertificate claimed =
        new NamedCertificate(named.number(), named.procedure(), named.value(), null, traceable);
    replace(
        chain,
        child,
        List.of(new StatedStandard(standard.id(), standard.keys(), claimed)),
        child.stated().results(),
        List.of());
  }

  private static void material(CleanChain chain, LocalDate expires) {
    chain.evidence.add(equipment(CleanChain.PRIMARY, LegalStatus.NONE, Role.REFERENCE_MATERIAL));
    chain.evidence.record(
        CleanChain.PRIMARY,
        new ReferenceMaterial(
            new MaterialNumber(MaterialNumber.Scheme.OTHER, "RM 7"),
            "Producer",
            "Batch 3",
            "RM-7-3",
            LocalDate.parse("2025-01-01"),
            expires,
            null,
            null));
  }

  private static void deviations(CleanChain chain) {
    Event parent = chain.event(CleanChain.number(2));
    StatedCertificate s = parent.stated();
    StatedResult result = s.results().get(0);
    List<StatedQuantity> more = new ArrayList<>(result.quantities());
    more.add(
        CleanChain.quantity(
            StatedQuantity.Role.ERROR,
            "LENG",
            List.of(CleanChain.real("0.001", "\\milli\\metre", "0.002"))));
    List<StatedResult> results = List.of(new StatedResult(1, result.items(), more));
    replace(chain, parent, s.standards(), results, s.conditions());
  }

  private static Equipment equipment(String id, LegalStatus status, Role role) {
    return new Equipment(
        id,
        Map.of("en", id),
        status,
        null,
        role,
        null,
        null,
        List.of(),
        "owner",
        null,
        List.of("LENG"),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null);
  }

  private static void replace(
      CleanChain chain,
      Event e,
      List<StatedStandard> standards,
      List<StatedResult> results,
      List<StatedCondition> conditions) {
    StatedCertificate s = e.stated();
    StatedCertificate stated =
        new StatedCertificate(
            s.number(),
            s.laboratory(),
            s.country(),
            s.begun(),
            s.ended(),
            s.issued(),
            s.validUntil(),
            s.verification(),
            s.items(),
            standards,
            results,
            conditions,
            null);
    Used used = e.used().get(0);
    chain.evidence.add(
        new Event(
            e.key(),
            stated,
            e.fileDigest(),
            e.contentDigest(),
            e.laboratory(),
            e.items(),
            e.issuedAt(),
            e.status(),
            e.signature(),
            List.of(
                new Used(
                    standards.get(0),
                    used.equipment(),
                    used.kind(),
                    used.parent(),
                    used.parentDigest()))));
  }
}
