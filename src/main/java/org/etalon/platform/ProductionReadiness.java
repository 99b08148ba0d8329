package org.etalon.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stops the start of a production deployment that has an unsafe setting (decision D16). */
@Singleton
class ProductionReadiness {
  private static final int BEFORE_EVERYTHING = 1;

  private final boolean production;
  private final Instance<ProductionCheck> checks;

  ProductionReadiness(
      @ConfigProperty(name = "etalon.production") boolean production,
      Instance<ProductionCheck> checks) {
    this.production = production;
    this.checks = checks;
  }

  void atStart(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent start) {
    if (!production) {
      return;
    }
    List<String> refusals =
        checks.stream().map(ProductionCheck::refusal).filter(Objects::nonNull).toList();
    if (!refusals.isEmpty()) {
      throw new StartRefusedException(
          "This is not a production deployment: " + String.join(" ", refusals));
    }
  }
}
