package org.etalon.auditlog;

import java.util.Map;

/** Adds entries to the audit log, in the transaction of what they tell about. */
public interface AuditLog {

  /**
   * Adds an entry.
   *
   * @param account who acts
   * @param organisation for whom; the system's own name for jobs
   * @param action a verb in the past or the present participle, such as {@code issued}
   * @param subject the number or identifier that is acted on
   * @param detail reason, digests and whatever else a reader will ask for
   */
  void record(
      String account,
      String organisation,
      String action,
      String subject,
      Map<String, String> detail);
}
