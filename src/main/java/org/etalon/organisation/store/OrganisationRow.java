package org.etalon.organisation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.etalon.organisation.Organisation;
import org.etalon.platform.Json;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "organisation")
class OrganisationRow {
  @Id String id;
  @Column String kind;

  @Column
  @ColumnTransformer(write = "?::jsonb")
  String body;

  @Column(name = "time_zone")
  String timeZone;

  @Column(name = "persons_per_certificate")
  int personsPerCertificate;

  @Column(name = "created_at")
  Instant createdAt;

  static OrganisationRow of(Organisation organisation, Instant now) {
    OrganisationRow row = new OrganisationRow();
    row.id = organisation.id();
    row.kind = organisation.kind().name();
    row.body = Json.write(organisation);
    row.timeZone = organisation.timeZone().getId();
    row.personsPerCertificate = organisation.personsPerCertificate();
    row.createdAt = now;
    return row;
  }

  Organisation toOrganisation() {
    return Json.read(body, Organisation.class);
  }
}
