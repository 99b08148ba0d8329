package org.etalon.signing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says which file or folder makes a trust directory unusable, and why. */
public final class UnusableTrustException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public UnusableTrustException(Path place, String why, @Nullable Exception cause) {
    super("The trust directory is not usable because of " + place + ": " + why, cause);
  }
}
