package org.etalon.certificate.longlife;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.etalon.signing.evidence.Hash;

/** How certificates are kept verifiable; {@code docs/long-life.md} explains the settings. */
@ConfigMapping(prefix = "etalon.long-life")
public interface LongLifeConfig {
  /** The hash function of new timestamps and trees. */
  @WithDefault("SHA_256")
  Hash hash();

  /** Hash functions with the moment from which they are not trusted any more. */
  Map<Hash, Instant> algorithmEnds();

  /** How long before an end things are renewed. */
  @WithDefault("P180D")
  Duration margin();

  /** Forms in one run. */
  @WithDefault("50")
  int forms();

  /** Certificates under one timestamp. */
  @WithDefault("2000")
  int records();
}
