package org.etalon.timestamp.clock;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how the clock stands. Down only when it is shown to be wrong: every time that this instance
 * would write or judge by is then in doubt.
 */
@Readiness
@Singleton
class ClockHealth implements HealthCheck {
  private final ClockMonitor monitor;

  ClockHealth(ClockMonitor monitor) {
    this.monitor = monitor;
  }

  @Override
  public HealthCheckResponse call() {
    ClockReport report = monitor.report();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("clock")
            .status(report.state() != ClockReport.State.BEYOND)
            .withData("state", report.state().name())
            .withData("detail", report.detail());
    if (report.comparedAt() != null) {
      response.withData("comparedAt", report.comparedAt().toString());
    }
    return response.build();
  }
}
