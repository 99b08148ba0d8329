package org.etalon.organisation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Whose a scope is, which never changes. */
@Entity
@Immutable
@Table(name = "scope")
class ScopeRow {
  @Id String id;
  @Column String organisation;
}
