package org.etalon.traceability.graph;

import java.util.List;

/** What certificates rest on, over any number of steps. */
public interface Ancestors {

  /**
   * The numbers of what a certificate rests on, nearest first and each once, at most so many. Only
   * certificates of this service.
   */
  List<String> of(String number, int max);
}
