package org.etalon.traceability.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All notices. */
public interface Notices {

  /** One more certificate of an organisation rests on something; the notice of it is new again. */
  void tell(long review, String organisation, Notice.Cause cause, String about, String explanation);

  /**
   * At most {@code limit} notices of an organisation before one, newest first; {@code *} for
   * everybody's.
   */
  List<Notice> before(String organisation, @Nullable String id, int limit);

  Optional<Notice> find(String id);

  void acknowledge(String id, String account);
}
