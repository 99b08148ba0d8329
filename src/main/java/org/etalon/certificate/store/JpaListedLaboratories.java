package org.etalon.certificate.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.organisation.Scope;
import org.etalon.platform.Transactions;
import org.etalon.trust.X509Octets;
import org.etalon.trust.list.ListedLaboratories;
import org.etalon.trust.list.TrustedList.Address;
import org.etalon.trust.list.TrustedList.Laboratory;
import org.etalon.trust.list.TrustedList.Seal;
import org.etalon.trust.list.TrustedList.State;
import org.etalon.trust.list.TrustedList.Status;
import org.jspecify.annotations.Nullable;

/**
 * The laboratories whose seals are registered, with their codes and accreditations. A seal that
 * ended or whose key is declared compromised is withdrawn from then on.
 */
@Singleton
class JpaListedLaboratories implements ListedLaboratories {
  private static final int SCOPES_MAX = 500;

  private final EntityManager entities;
  private final Transactions transactions;
  private final Organisations organisations;
  private final Clock clock;

  JpaListedLaboratories(
      EntityManager entities, Transactions transactions, Organisations organisations, Clock clock) {
    this.entities = entities;
    this.transactions = transactions;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Override
  public List<Laboratory> laboratories() {
    Map<String, List<Seal>> seals = new LinkedHashMap<>();
    for (Object one : rows()) {
      Object[] row = (Object[]) one;
      seals
          .computeIfAbsent((String) row[0], laboratory -> new ArrayList<>())
          .add(
              new Seal(
                  X509Octets.read((byte[]) row[1]).orElseThrow(),
                  history(Query.instant(row[2]), row[3] == null ? null : Query.instant(row[3])),
                  Set.of(((String) row[4]).split(" "))));
    }
    List<Laboratory> laboratories = new ArrayList<>();
    seals.forEach(
        (id, its) -> laboratories.add(laboratory(organisations.find(id).orElseThrow(), its)));
    return laboratories;
  }

  /** The newest first. A key that was compromised from the beginning was never good. */
  static List<State> history(Instant registered, @Nullable Instant end) {
    State granted = new State(Status.GRANTED, registered);
    if (end == null) {
      return List.of(granted);
    }
    State withdrawn = new State(Status.WITHDRAWN, end);
    return end.isAfter(registered) ? List.of(withdrawn, granted) : List.of(withdrawn);
  }

  private List<?> rows() {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            entities
                .createNativeQuery(
                    "select laboratory, x509, registered_at,"
                        + " (select min(effective_from) from seal_event e"
                        + " where e.fingerprint = r.fingerprint"
                        + " and kind in ('ENDED', 'COMPROMISED') and effective_from <= :now), kinds"
                        + " from seal_registration r"
                        + " where x509 is not null order by laboratory, registered_at, fingerprint")
                .setParameter("now", clock.instant())
                .getResultList());
  }

  private Laboratory laboratory(Organisation organisation, List<Seal> seals) {
    Organisation.Location location = organisation.location();
    String street = location.street() == null ? "-" : location.street();
    String number = location.streetNo();
    return new Laboratory(
        organisation.name(),
        identifiers(organisation),
        new Address(
            number == null ? street : street + " " + number,
            location.city(),
            location.postCode(),
            location.country()),
        link(organisation.link(), organisation.id()),
        seals);
  }

  /** Its identifier here, the code that an accreditation body gave it, and its accreditations. */
  private List<String> identifiers(Organisation organisation) {
    Set<String> identifiers = new LinkedHashSet<>();
    identifiers.add(organisation.id());
    if (organisation.laboratoryCode() != null) {
      identifiers.add(organisation.laboratoryCode());
    }
    LocalDate today = organisation.today(clock);
    for (Scope scope : organisations.scopesAfter(organisation.id(), null, SCOPES_MAX)) {
      if (scope.inForceOn(today)) {
        identifiers.add(scope.authority() + " " + scope.reference());
      }
    }
    return List.copyOf(identifiers);
  }

  private static String link(@Nullable String link, String id) {
    return link == null ? "urn:etalon:organisation:" + id : link;
  }
}
