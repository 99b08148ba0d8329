package org.etalon.timestamp.client;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells which authorities are left alone after failures. Never down: without a timestamp issuing
 * waits, and everything else goes on.
 */
@Readiness
@Singleton
class AuthoritiesHealth implements HealthCheck {
  private final ConfiguredAuthorities configured;

  AuthoritiesHealth(ConfiguredAuthorities configured) {
    this.configured = configured;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("timestamp authorities").up();
    if (configured.authorities().isEmpty()) {
      response.withData("built-in", "the only one");
    }
    for (RemoteAuthority authority : configured.authorities()) {
      response.withData(
          authority.settings().name(),
          authority.leftAlone() ? "left alone after failures" : "asked");
    }
    return response.build();
  }
}
