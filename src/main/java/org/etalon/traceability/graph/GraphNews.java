package org.etalon.traceability.graph;

/** Tells every instance of the service that certificates were stored. */
public interface GraphNews {
  void announce();
}
