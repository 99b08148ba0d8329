package org.etalon.timestamp.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** With what the clock of the machine is compared. */
@ConfigMapping(prefix = "etalon")
public interface ClockConfig {
  /** {@code ntp://host[:port]}, {@code http://…} or {@code https://…}. */
  @WithName("timestamp.clock.sources")
  Optional<List<URI>> sources();

  /** How long a good comparison holds while no source answers. */
  @WithName("timestamp.clock.holdover")
  @WithDefault("PT1H")
  Duration holdover();

  /** Without a source the built-in authority stamps nothing in production. */
  @WithName("production")
  @WithDefault("false")
  boolean production();
}
