package org.etalon.traceability.rules;

import java.util.List;

/** The rules about an edge that are built. */
public final class EdgeRules {
  private static final List<EdgeRule> ALL =
      List.of(
          new ParentIsTheOneNamed(),
          new StandardIsTheParentsItem(),
          new ParentCameFirst(),
          new ParentStatesUncertainty(),
          new ParentStoodWhenUsed());

  private EdgeRules() {}

  public static List<EdgeRule> all() {
    return ALL;
  }
}
