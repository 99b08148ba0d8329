package org.etalon.traceability.review;

import jakarta.inject.Singleton;
import java.util.Map;
import org.etalon.auditlog.AuditLog;
import org.etalon.platform.Transactions;
import org.etalon.problem.ProblemException;
import org.etalon.security.Caller;

/** Keeps on record who of an organisation took note of a notice first. */
@Singleton
public class AcknowledgingNotice {
  private final Notices notices;
  private final AuditLog auditLog;
  private final Transactions transactions;

  AcknowledgingNotice(Notices notices, AuditLog auditLog, Transactions transactions) {
    this.notices = notices;
    this.auditLog = auditLog;
    this.transactions = transactions;
  }

  /** The notice as it is then; one that was acknowledged already stays as it is. */
  public Notice acknowledge(String id, Caller caller) {
    return transactions.in(
        caller.organisation(),
        () -> {
          Notice notice =
              notices
                  .find(id)
                  .filter(found -> caller.belongsTo(found.organisation()))
                  .orElseThrow(ProblemException::notFound);
          if (notice.acknowledgedAt() != null) {
            return notice;
          }
          notices.acknowledge(id, caller.id());
          auditLog.record(
              caller.id(),
              caller.organisation(),
              "notice-acknowledged",
              notice.about(),
              Map.of("notice", id, "certificates", String.valueOf(notice.certificates())));
          return notices.find(id).orElseThrow();
        });
  }
}
