package org.etalon.platform;

import org.jspecify.annotations.Nullable;

/** One reason why a deployment may not call itself production. */
public interface ProductionCheck {

  /** The unsafe setting and what to do instead, in one sentence; null when there is nothing. */
  @Nullable String refusal();
}
