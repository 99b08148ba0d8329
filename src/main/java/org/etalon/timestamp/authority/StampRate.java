package org.etalon.timestamp.authority;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.etalon.platform.RequestRate;
import org.jspecify.annotations.Nullable;

/**
 * How often others may ask the built-in authority, which stamps the certificates of the service
 * itself without asking here.
 */
@Singleton
public class StampRate {
  private final RequestRate rate;

  StampRate(RateConfig config, Clock clock) {
    this.rate = new RequestRate(config.perCaller(), config.total(), clock);
  }

  /** As {@link RequestRate#count}. */
  public void count(@Nullable String address) {
    rate.count(address);
  }
}
