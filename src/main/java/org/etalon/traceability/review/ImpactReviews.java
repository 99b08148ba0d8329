package org.etalon.traceability.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All reviews and how far they are. They are written by the database itself, together with the
 * withdrawal or the fact that is their cause.
 */
public interface ImpactReviews {

  /** One that is due. Within a transaction it is this caller's alone; others get other ones. */
  Optional<ImpactReview> take(Instant at);

  void counted(long review, long total);

  /** At most {@code limit} certificates that used the subject directly, after a number. */
  List<String> seeds(ImpactReview review, int limit);

  /** Direct users were looked at up to a number, or all of them. */
  void seeded(long review, String to, boolean all);

  /** At most {@code limit} certificates in question of which what rests on them is to be seen. */
  List<Step> pending(long review, int limit);

  /** At most {@code limit} certificates that used one directly, after a number. */
  List<String> children(String number, String after, int limit);

  /** What rests on a certificate was looked at up to a number, or all of it. */
  void looked(long review, String number, String to, boolean all);

  Map<String, Step> steps(long review, Collection<String> numbers);

  /** Adds a certificate that was looked at, or what more of it is in question. */
  void put(long review, Step step);

  void progress(long review, int examined, int marked);

  void finish(long review, Instant at);

  /** It failed, and is tried again; how often it has failed. */
  int failed(long review);

  void postpone(long review, Instant at);

  /** The reviews that a certificate or a piece of equipment set off, oldest first. */
  List<ImpactReview> of(ImpactReview.Cause cause, String subject);
}
