package org.etalon.ui;

import java.util.Locale;
import java.util.Optional;
import org.etalon.traceability.Chain;

/** Chains of the certificates that the visitor of this request may see. */
public interface ChainSource {

  /** The chain; empty when there is no such certificate or it is not the visitor's to see. */
  Optional<Chain> find(String number, Locale reader);
}
