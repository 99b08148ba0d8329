package org.etalon.timestamp.client;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.etalon.platform.ProductionCheck;
import org.jspecify.annotations.Nullable;

/**
 * A timestamp by the issuer itself proves nothing to others, and one of anybody who happens to
 * answer proves nothing to anybody.
 */
@Singleton
class IndependentTimestampsInProduction implements ProductionCheck {
  private final TimestampConfig config;

  IndependentTimestampsInProduction(TimestampConfig config) {
    this.config = config;
  }

  @Override
  public @Nullable String refusal() {
    List<String> refusals = new ArrayList<>();
    long own = config.authorities().stream().filter(one -> !one.independent()).count();
    if (config.authorities().isEmpty()) {
      refusals.add(
          "Timestamps come from the built-in authority alone; set etalon.timestamp.authorities[0].url"
              + " to one that somebody else runs.");
    } else if (own >= config.required()) {
      refusals.add(
          "A certificate can go without a timestamp of an independent authority; raise"
              + " etalon.timestamp.required or take out authorities with independent=false.");
    }
    for (TimestampConfig.Authority authority : config.authorities()) {
      if (authority.trust().isEmpty()) {
        refusals.add(
            "Anybody may answer for the timestamp authority "
                + authority.url().getHost()
                + "; set its trust.");
      }
    }
    if (!config.mandatory()) {
      refusals.add("etalon.timestamp.mandatory=false issues without a timestamp.");
    }
    return refusals.isEmpty() ? null : String.join(" ", refusals);
  }
}
