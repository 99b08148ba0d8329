package org.etalon.security;

import jakarta.inject.Singleton;
import org.etalon.platform.ProductionCheck;
import org.jspecify.annotations.Nullable;

/** Demo accounts have no passwords. */
@Singleton
class NoDemoInProduction implements ProductionCheck {
  private final SecurityConfig config;

  NoDemoInProduction(SecurityConfig config) {
    this.config = config;
  }

  @Override
  public @Nullable String refusal() {
    return config.demo() ? "etalon.demo is true; leave it out." : null;
  }
}
