package org.etalon.traceability.recorded;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.Recorded;
import org.etalon.equipment.jurisdiction.Demand;
import org.etalon.organisation.ScopeVersion;
import org.etalon.traceability.Calibrated;
import org.etalon.traceability.Policy;

/**
 * What {@code evidence.json} holds (docs/evidence.md): all that a walk from one certificate asked,
 * and nothing else. Certificates are named by digest, so that it is about exactly those.
 *
 * @param format {@link #FORMAT}
 * @param about the file digest of the certificate that was asked about
 * @param at the day for which the result is to be relied on
 * @param knownAt what was recorded later is not in it
 * @param policy what may differ between deployments
 * @param rules the version of the rules whose questions these are
 * @param certificates those that the walk met
 * @param equipment registered equipment, without what no rule asks
 * @param facts about equipment that was asked for, also where there are none
 * @param calibrations of equipment that was asked for, also where there are none
 * @param signers the registered seals of the laboratories
 */
public record EvidenceDocument(
    String format,
    String about,
    LocalDate at,
    Instant knownAt,
    Policy policy,
    String rules,
    List<KnownCertificate> certificates,
    List<Equipment> equipment,
    List<Facts> facts,
    List<Scope> scopes,
    List<Law> demands,
    List<Calibrations> calibrations,
    List<KnownSigner> signers) {
  /** The only format so far. */
  public static final String FORMAT = "etalon-evidence-1";

  public EvidenceDocument {
    certificates = List.copyOf(certificates);
    equipment = List.copyOf(equipment);
    facts = List.copyOf(facts);
    scopes = List.copyOf(scopes);
    demands = List.copyOf(demands);
    calibrations = List.copyOf(calibrations);
    signers = List.copyOf(signers);
  }

  /** The same with the registered seals. */
  public EvidenceDocument withSigners(List<KnownSigner> registered) {
    return new EvidenceDocument(
        format,
        about,
        at,
        knownAt,
        policy,
        rules,
        certificates,
        equipment,
        facts,
        scopes,
        demands,
        calibrations,
        registered);
  }

  /** Everything recorded about a piece of equipment, in that order. */
  public record Facts(String equipment, List<Recorded<EquipmentFact>> recorded) {
    public Facts {
      recorded = List.copyOf(recorded);
    }
  }

  /** An accredited or authorised capability, oldest version first. */
  public record Scope(String id, List<ScopeVersion> versions) {
    public Scope {
      versions = List.copyOf(versions);
    }
  }

  /** What a region demands on a day; one about which nothing is known is left out. */
  public record Law(String region, LocalDate day, List<Demand> all) {
    public Law {
      all = List.copyOf(all);
    }
  }

  /** The calibrations of a piece of equipment. */
  public record Calibrations(String equipment, List<Calibrated> all) {
    public Calibrations {
      all = List.copyOf(all);
    }
  }
}
