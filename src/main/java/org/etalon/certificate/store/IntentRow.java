package org.etalon.certificate.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.etalon.certificate.Digest;
import org.etalon.certificate.Intents.Intent;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "issuance_intent")
class IntentRow {
  @Id String number;

  @Column(name = "content_digest")
  byte[] contentDigest;

  @Column byte[] dcc;
  @Column String approver;

  @Column(name = "created_at")
  Instant createdAt;

  static IntentRow of(Intent intent) {
    IntentRow row = new IntentRow();
    row.number = intent.number();
    row.contentDigest = intent.contentDigest().bytes();
    row.dcc = intent.dcc();
    row.approver = intent.approver();
    row.createdAt = intent.createdAt();
    return row;
  }

  Intent toIntent() {
    return new Intent(number, Digest.of(contentDigest), dcc, approver, createdAt);
  }
}
