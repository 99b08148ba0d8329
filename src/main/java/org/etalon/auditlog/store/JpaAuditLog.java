package org.etalon.auditlog.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import org.etalon.auditlog.AuditLog;
import org.etalon.platform.Json;
import org.etalon.platform.Transactions;

@Singleton
class JpaAuditLog implements AuditLog {
  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;

  JpaAuditLog(EntityManager entities, Transactions transactions, Clock clock) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void record(
      String account,
      String organisation,
      String action,
      String subject,
      Map<String, String> detail) {
    transactions.run(
        organisation,
        () ->
            entities
                .createNativeQuery(
                    "insert into audit_entry"
                        + " (recorded_at, account, organisation, action, subject, detail)"
                        + " values (:at, :account, :organisation, :action, :subject,"
                        + " cast(:detail as jsonb))")
                .setParameter("at", clock.instant())
                .setParameter("account", account)
                .setParameter("organisation", organisation)
                .setParameter("action", action)
                .setParameter("subject", subject)
                .setParameter("detail", Json.write(detail))
                .executeUpdate());
  }
}
