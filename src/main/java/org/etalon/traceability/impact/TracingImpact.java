package org.etalon.traceability.impact;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.etalon.certificate.ReadingCertificate;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.organisation.Capabilities;
import org.etalon.organisation.Organisations;
import org.etalon.organisation.ScopeHistory;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;
import org.etalon.traceability.graph.Dependant;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask what depends on something, and sees what of it: the regulator all, whoever answers
 * for it (the laboratory of a certificate, the owner of a standard, the organisation of a scope)
 * its own certificates and the laboratories that used it directly. Anybody else is refused.
 */
@Singleton
public class TracingImpact {
  private final ReadingCertificate reading;
  private final EquipmentRegister equipment;
  private final Organisations organisations;
  private final Capabilities capabilities;
  private final ImpactIndex index;
  private final Clock clock;

  TracingImpact(
      ReadingCertificate reading,
      EquipmentRegister equipment,
      Organisations organisations,
      Capabilities capabilities,
      ImpactIndex index,
      Clock clock) {
    this.reading = reading;
    this.equipment = equipment;
    this.organisations = organisations;
    this.capabilities = capabilities;
    this.index = index;
    this.clock = clock;
  }

  /** What rests on a certificate. */
  public ImpactQuestion certificate(String number, @Nullable LocalDate since, Caller caller) {
    return question(
        new ImpactSubject(ImpactSubject.Kind.CERTIFICATE, number),
        since,
        null,
        mayAskCertificate(number, caller));
  }

  /** Refuses who may not ask about a certificate; the view is that of the organisation given. */
  public @Nullable String mayAskCertificate(String number, Caller caller) {
    return viewer(reading.read(number, caller).laboratory(), caller);
  }

  /** Refuses who may not ask about a piece of equipment. */
  public @Nullable String mayAskStandard(String id, Caller caller) {
    return viewer(
        equipment
            .find(id)
            .filter(found -> equipment.visible(id, caller.tenant()))
            .orElseThrow(ProblemException::notFound)
            .owner(),
        caller);
  }

  /** What rests on a piece of equipment that was used as a standard. */
  public ImpactQuestion standard(String id, @Nullable LocalDate since, Caller caller) {
    String viewer = mayAskStandard(id, caller);
    return question(
        new ImpactSubject(ImpactSubject.Kind.EQUIPMENT, id),
        since,
        index.usersOf(id, since),
        viewer);
  }

  /**
   * What was claimed under a version of a scope, on the days whose use it governs, and rests on
   * that.
   */
  public ImpactQuestion scope(
      String organisation, String id, int version, @Nullable LocalDate since, Caller caller) {
    if (organisations.find(organisation).isEmpty()) {
      throw ProblemException.notFound();
    }
    ScopeHistory history =
        capabilities
            .history(id, clock.instant())
            .filter(found -> found.latest().scope().organisation().equals(organisation))
            .filter(found -> found.versions().stream().anyMatch(v -> v.version() == version))
            .orElseThrow(ProblemException::notFound);
    String viewer = viewer(organisation, caller);
    List<Dependant> claiming =
        index.claims(organisation, id, since).stream()
            .filter(claim -> history.on(claim.performedTo()).version() == version)
            .map(ImpactIndex.Claim::certificate)
            .toList();
    return question(
        new ImpactSubject(ImpactSubject.Kind.SCOPE_VERSION, id + "/" + version),
        since,
        claiming,
        viewer);
  }

  /** The organisation whose view it is; null for the regulator's. */
  private static @Nullable String viewer(String responsible, Caller caller) {
    if (caller.is(Role.REGULATOR)) {
      return null;
    }
    if (!caller.belongsTo(responsible)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "Who answers for it and the regulator see what depends on it.");
    }
    return responsible;
  }

  private static ImpactQuestion question(
      ImpactSubject subject,
      @Nullable LocalDate since,
      @Nullable List<Dependant> first,
      @Nullable String viewer) {
    return new ImpactQuestion(subject, since, first, viewer, new StatedConformity());
  }
}
