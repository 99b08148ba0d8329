package org.etalon.timestamp.client;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.timestamp.authority.EmbeddedTimestampAuthority;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the configured authorities in their order until there are as many tokens as required, each
 * of another unit; the built-in one where none is configured.
 */
@Singleton
public final class ConfiguredAuthorities implements TimestampAuthority {
  private static final Logger LOG = Logger.getLogger(ConfiguredAuthorities.class);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

  private final List<RemoteAuthority> authorities;
  private final int required;
  private final boolean mandatory;
  private final TimestampAuthority builtIn;

  @Inject
  ConfiguredAuthorities(
      TimestampConfig config,
      EmbeddedTimestampAuthority builtIn,
      Clock clock,
      SecureRandom random) {
    this(
        config.authorities().stream().map(AuthoritySettings::of).toList(),
        config.required(),
        config.mandatory(),
        builtIn,
        clock,
        random);
  }

  ConfiguredAuthorities(
      List<AuthoritySettings> settings,
      int required,
      boolean mandatory,
      TimestampAuthority builtIn,
      Clock clock,
      SecureRandom random) {
    // The built-in one can give one token.
    if (required < 1 || required > Math.max(1, settings.size())) {
      throw new IllegalStateException(
          "etalon.timestamp.required is from 1 to the number of authorities, not " + required);
    }
    HttpClient http =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.authorities =
        settings.stream().map(one -> new RemoteAuthority(one, http, clock, random)).toList();
    this.required = required;
    this.mandatory = mandatory;
    this.builtIn = builtIn;
  }

  /** A wrong setting stops the start and not the first issue. */
  void start(@Observes StartupEvent event) {
    LOG.infof(
        "Timestamps by %s",
        authorities.isEmpty()
            ? "the built-in authority alone"
            : authorities.stream().map(one -> one.settings().name()).toList());
  }

  List<RemoteAuthority> authorities() {
    return authorities;
  }

  @Override
  public byte[] stamp(byte[] sha256) throws TimestampUnavailableException {
    return authorities.isEmpty() ? builtIn.stamp(sha256) : obtain(sha256, 1, true).get(0);
  }

  @Override
  public List<byte[]> stamps(byte[] sha256) throws TimestampUnavailableException {
    if (!authorities.isEmpty()) {
      return obtain(sha256, required, mandatory);
    }
    try {
      return builtIn.stamps(sha256);
    } catch (TimestampUnavailableException e) {
      if (mandatory) {
        throw e;
      }
      LOG.warn("Going without a timestamp", e);
      return List.of();
    }
  }

  private List<byte[]> obtain(byte[] sha256, int count, boolean all)
      throws TimestampUnavailableException {
    List<byte[]> tokens = new ArrayList<>();
    Set<X509Certificate> units = new HashSet<>();
    TimestampUnavailableException last = null;
    for (RemoteAuthority authority : authorities) {
      try {
        RemoteAuthority.Obtained obtained = authority.stamp(sha256);
        // Two addresses of one unit prove no more than one.
        if (obtained.told().signer() != null && units.add(obtained.told().signer())) {
          tokens.add(obtained.der());
        }
      } catch (TimestampUnavailableException e) {
        LOG.warnf("No timestamp: %s", e.getMessage());
        last = e;
      }
      if (tokens.size() == count) {
        return tokens;
      }
    }
    if (all) {
      throw tooFew(tokens.size(), count, last);
    }
    LOG.warnf("Going on with %d of %d timestamps", tokens.size(), count);
    return tokens;
  }

  private static TimestampUnavailableException tooFew(
      int had, int count, @Nullable TimestampUnavailableException cause) {
    String message = had + " of " + count + " timestamps could be had";
    return cause == null
        ? new TimestampUnavailableException(message)
        : new TimestampUnavailableException(message, cause);
  }
}
