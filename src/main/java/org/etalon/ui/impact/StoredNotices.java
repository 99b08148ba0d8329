package org.etalon.ui.impact;

import jakarta.inject.Singleton;
import java.util.List;
import org.etalon.security.Caller;
import org.etalon.security.CurrentCaller;
import org.etalon.traceability.review.AcknowledgingNotice;
import org.etalon.traceability.review.Notice;
import org.etalon.traceability.review.Notices;
import org.jspecify.annotations.Nullable;

/** Notices as far as the visitor's rights reach; who is not signed in is asked to sign in. */
@Singleton
class StoredNotices implements NoticeSource {
  private final CurrentCaller caller;
  private final Notices notices;
  private final AcknowledgingNotice acknowledging;

  StoredNotices(CurrentCaller caller, Notices notices, AcknowledgingNotice acknowledging) {
    this.caller = caller;
    this.notices = notices;
    this.acknowledging = acknowledging;
  }

  @Override
  public List<Told> list(@Nullable String before) {
    Caller visitor = caller.get().member();
    return notices.before(visitor.tenant(), before, ROWS).stream()
        .map(each -> told(each, visitor))
        .toList();
  }

  @Override
  public void acknowledge(String id) {
    acknowledging.acknowledge(id, caller.get().member());
  }

  private static Told told(Notice notice, Caller visitor) {
    return new Told(
        notice.id(),
        notice.organisation(),
        notice.cause().name(),
        notice.cause() != Notice.Cause.OUT_OF_TOLERANCE,
        notice.about(),
        notice.explanation(),
        notice.certificates(),
        notice.changedAt(),
        notice.acknowledgedBy(),
        visitor.belongsTo(notice.organisation()));
  }
}
