package org.etalon.signing;

import java.util.Optional;

/** Which of its keys a laboratory seals with now, where the operator has said so. */
public interface SealSchedule {
  /** The name of the key that was made active last and has neither ended nor been compromised. */
  Optional<String> activeKey(String laboratory);
}
