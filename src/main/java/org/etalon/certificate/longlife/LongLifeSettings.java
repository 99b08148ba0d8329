package org.etalon.certificate.longlife;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.etalon.signing.evidence.AlgorithmEnds;
import org.etalon.signing.evidence.Hash;

/** The settings as the rest of the house sees them. */
@Singleton
final class LongLifeSettings {
  private LongLifeSettings() {}

  @Produces
  @Singleton
  static LongLifePolicy policy(LongLifeConfig config) {
    Map<Hash, Instant> ends = new EnumMap<>(Hash.class);
    ends.putAll(config.algorithmEnds());
    return new LongLifePolicy(
        config.hash(), new AlgorithmEnds(ends), config.margin(), config.forms(), config.records());
  }
}
