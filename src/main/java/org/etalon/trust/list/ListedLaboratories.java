package org.etalon.trust.list;

import java.util.List;

/** The laboratories of this service with their seals, for the list that it publishes. */
public interface ListedLaboratories {
  /** In a stable order. */
  List<TrustedList.Laboratory> laboratories();
}
