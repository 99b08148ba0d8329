package org.etalon.traceability.correlation;

import java.math.BigDecimal;
import java.util.Optional;

/** Who rests on what, as far as it is known. */
public interface Lineages {

  Lineage of(Source value);

  /** Steps to the farthest end; whatever rests on another one has more. */
  int level(String key);

  /** Whether both rest on something that is the same, are the same, or may be for all one knows. */
  boolean mayShare(String one, String other);

  /** Whether everything that it rests on is known. */
  boolean isComplete(String key);

  /** The coefficient of two values of one certificate that one budget gives. */
  Optional<BigDecimal> within(Source one, Source other);
}
