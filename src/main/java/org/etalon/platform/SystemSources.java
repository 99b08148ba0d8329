package org.etalon.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** The only place where the time and the randomness of the machine enter the program. */
public final class SystemSources {
  private SystemSources() {}

  /** Coordinated Universal Time as the machine knows it. */
  @Produces
  @Singleton
  public static Clock clock() {
    return Clock.systemUTC();
  }

  /** The default strong source of the Java runtime. */
  @Produces
  @Singleton
  public static SecureRandom secureRandom() {
    return new SecureRandom();
  }
}
