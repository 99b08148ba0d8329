package org.etalon.timestamp.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which timestamp authorities are asked, in which order, and how many must answer. */
@ConfigMapping(prefix = "etalon.timestamp")
public interface TimestampConfig {
  /** In order of preference; the built-in one alone when there are none. */
  List<Authority> authorities();

  /** How many tokens each certificate gets, each of another authority. */
  @WithDefault("1")
  int required();

  /** Whether nothing is sealed without the required timestamps. */
  @WithDefault("true")
  boolean mandatory();

  /** An authority elsewhere. */
  interface Authority {
    URI url();

    /** OIDs of the policies that are accepted; any when there are none. */
    Optional<Set<String>> policies();

    /** PEM or DER file of the X.509 certificates that its unit must be or lead to. */
    Optional<Path> trust();

    /** File with {@code user:password} in its first line. */
    Optional<Path> credentials();

    /** Whether somebody else runs it. */
    @WithDefault("true")
    boolean independent();

    /** For the whole exchange. */
    @WithDefault("PT5S")
    Duration timeout();
  }
}
