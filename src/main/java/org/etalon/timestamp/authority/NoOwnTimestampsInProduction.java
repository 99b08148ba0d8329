package org.etalon.timestamp.authority;

import jakarta.inject.Singleton;
import org.etalon.platform.ProductionCheck;
import org.etalon.timestamp.TimestampAuthority;
import org.jspecify.annotations.Nullable;

/** A timestamp by the issuer itself proves nothing to others. */
@Singleton
class NoOwnTimestampsInProduction implements ProductionCheck {
  private final TimestampAuthority authority;

  NoOwnTimestampsInProduction(TimestampAuthority authority) {
    this.authority = authority;
  }

  @Override
  public @Nullable String refusal() {
    return authority instanceof EmbeddedTimestampAuthority
        ? "Timestamps come from the built-in authority alone; an independent one cannot be configured yet."
        : null;
  }
}
