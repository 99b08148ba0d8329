package org.etalon.traceability.review;

import java.util.List;

/**
 * Certificates that were stored when a review had passed their place already. Whatever the order of
 * commits, each is found at last, and for each review once.
 */
public interface LateIssues {

  /** Finds those that were stored since the last time, and opens the reviews that concern them. */
  void find();

  /** At most {@code limit} of a review that were not looked at. */
  List<String> of(long review, int limit);

  void looked(long review, List<String> numbers);
}
