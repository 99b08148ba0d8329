package org.etalon.certificate.web;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.etalon.calibration.WaitingIssues;

/**
 * Tells how many certificates wait for a timestamp. Never down: everything else goes on, and no
 * other instance would have the timestamps either.
 */
@Readiness
@Singleton
class IssuingHealth implements HealthCheck {
  private final WaitingIssues waiting;

  IssuingHealth(WaitingIssues waiting) {
    this.waiting = waiting;
  }

  @Override
  public HealthCheckResponse call() {
    WaitingIssues.Queue queue = waiting.queue();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("issuing").up().withData("waiting", queue.length());
    if (queue.since() != null) {
      response.withData("since", queue.since().toString());
    }
    return response.build();
  }
}
