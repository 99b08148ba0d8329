package org.etalon.traceability.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.etalon.platform.RequestRate;

/**
 * How often anybody with a token may ask for a bundle: each costs a walk, signatures and timestamps
 * of whoever stamps for the service. A wrong token counts too, so that none can be guessed.
 */
@Singleton
class HolderRate {
  private final RequestRate rate;

  HolderRate(HolderConfig config, Clock clock) {
    this.rate = new RequestRate(config.perCaller(), config.total(), clock);
  }

  /** Counts a request, see {@link RequestRate#count}. */
  void count(HttpServerRequest http) {
    SocketAddress from = http.remoteAddress();
    rate.count(from == null ? null : from.hostAddress());
  }
}
