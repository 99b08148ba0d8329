package org.etalon.certificate.longlife;

import java.time.Duration;
import java.time.Instant;
import org.etalon.signing.evidence.AlgorithmEnds;
import org.etalon.signing.evidence.Hash;

/**
 * By what and how early things are renewed.
 *
 * @param hash for new timestamps and trees
 * @param ends until when hash functions are good
 * @param margin how long before an end the renewal is due
 * @param forms at most so many forms in one run
 * @param records at most so many certificates under one timestamp
 */
public record LongLifePolicy(
    Hash hash, AlgorithmEnds ends, Duration margin, int forms, int records) {

  /** When what ends then is renewed; a life shorter than the margin is used by half. */
  Instant due(Instant now, Instant end) {
    Duration half = Duration.between(now, end).dividedBy(2);
    return end.minus(half.compareTo(margin) < 0 ? half : margin);
  }
}
