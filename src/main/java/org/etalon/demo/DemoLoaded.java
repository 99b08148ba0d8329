package org.etalon.demo;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the demonstration is loaded, where one is asked for. */
@Readiness
@Singleton
class DemoLoaded implements HealthCheck {
  private final LoadingDemo loading;

  DemoLoaded(LoadingDemo loading) {
    this.loading = loading;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("demonstration").status(loading.isLoaded()).build();
  }
}
