package org.etalon.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.etalon.problem.TooManyRequestsException;
import org.jspecify.annotations.Nullable;

/**
 * Lets as many requests through as a minute allows, from one address and from all. They may come at
 * once; what is used up comes back evenly. It counts within one instance of the service.
 */
public final class RequestRate {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** Strangers choose their addresses; those not seen for longest are forgotten. */
  private static final int CALLERS_MAX = 10_000;

  /**
   * One subscriber has at least a network of 64 bits (RFC 6177) and can choose any address in it.
   */
  private static final int IPV6_NETWORK_OCTETS = 8;

  private final int perCaller;
  private final int total;
  private final Clock clock;
  private final Map<String, Instant> callers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > CALLERS_MAX;
        }
      };
  private Instant all = Instant.MIN;

  /**
   * A limit.
   *
   * @param perCaller requests in a minute from one address; zero is without a limit
   * @param total the same from all
   */
  public RequestRate(int perCaller, int total, Clock clock) {
    if (perCaller < 0 || total < 0) {
      throw new IllegalStateException("A limit of requests is zero for none, or more");
    }
    this.perCaller = perCaller;
    this.total = total;
    this.clock = clock;
  }

  /**
   * Counts a request.
   *
   * @param address numeric, as the connection has it; null when it has none
   * @throws TooManyRequestsException when it is not to be answered
   */
  public synchronized void count(@Nullable String address) {
    Instant now = clock.instant();
    String caller = network(address);
    Instant last = callers.get(caller);
    Instant next = next(last == null ? Instant.MIN : last, perCaller, now);
    Instant nextOfAll = next(all, total, now);
    require(next, now, "This address asks too often.");
    require(nextOfAll, now, "This is asked for too often.");
    callers.put(caller, next);
    all = nextOfAll;
  }

  /**
   * By when everything that was let through, and this request, will have come back (the generic
   * cell rate algorithm). A moment further ahead than the window is of before the clock was set
   * back.
   */
  private static Instant next(Instant before, int limit, Instant now) {
    if (limit == 0) {
      return now;
    }
    boolean holds = before.isAfter(now) && !before.isAfter(now.plus(WINDOW));
    return (holds ? before : now).plus(WINDOW.dividedBy(limit));
  }

  private static void require(Instant next, Instant now, String otherwise) {
    Duration wait = Duration.between(now.plus(WINDOW), next);
    if (wait.compareTo(Duration.ZERO) > 0) {
      throw new TooManyRequestsException(otherwise, wait);
    }
  }

  private static String network(@Nullable String address) {
    if (address == null || !address.contains(":")) {
      return String.valueOf(address);
    }
    try {
      // Numeric with a colon: nothing is looked up. One that maps IPv4 comes back with four octets.
      byte[] octets = InetAddress.getByName(address).getAddress();
      int kept = Math.min(octets.length, IPV6_NETWORK_OCTETS);
      return HexFormat.of().formatHex(Arrays.copyOf(octets, kept));
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
