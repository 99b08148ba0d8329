package org.etalon.ui.impact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the visitor's organisation is told. */
public interface NoticeSource {
  /** A page bears so many. */
  int ROWS = 100;

  /**
   * The notices, newest first; who is not signed in is asked to sign in.
   *
   * @param before the last one of the page before; null for the newest
   */
  List<Told> list(@Nullable String before);

  /** Takes note of one. */
  void acknowledge(String id);

  /**
   * A notice.
   *
   * @param organisation that is told
   * @param about the number of a certificate, or the identifier of a standard
   * @param certificates how many of its own certificates are concerned
   * @param acknowledgedBy null while nobody took note
   * @param own whether the visitor may take note of it
   */
  record Told(
      String id,
      String organisation,
      String cause,
      boolean aboutCertificate,
      String about,
      String explanation,
      int certificates,
      Instant recordedAt,
      @Nullable String acknowledgedBy,
      boolean own) {}
}
