package org.etalon.dcc;

/** How many notes the parts of one document may make in all. */
final class NoteBudget {
  private static final int MAX = 20 * Notes.PATHS_MAX;
  private int taken;

  boolean take() {
    return taken++ < MAX;
  }
}
