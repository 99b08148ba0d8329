package org.etalon.trust;

import java.util.List;

/** The anchors that the settings of this deployment give; only a change of these changes them. */
public interface ConfiguredAnchors {
  /** Of the own PKI and of the trust directory, as read at the start. */
  List<Anchor> configured();
}
