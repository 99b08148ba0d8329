package org.etalon.corpus.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.corpus.TreeShape;
import org.etalon.corpus.defect.Defects.Placed;
import org.etalon.traceability.Chain;
import org.etalon.traceability.Rule;

/**
 * What {@code tree.json} says: what was made, and what a verdict must find.
 *
 * @param written certificates, those among them that a defect adds
 * @param chains the files of each chain that is bundled, by the number of the certificate
 */
record TreeFile(
    TreeShape shape,
    int written,
    int artifacts,
    int laboratories,
    List<Broken> defects,
    Map<String, List<String>> chains) {

  /**
   * A defect.
   *
   * @param certificate whose chain shows it
   * @param rule that must tell it
   * @param besides rules that fail as well, because they must
   */
  record Broken(
      String name,
      String what,
      String certificate,
      String child,
      String parent,
      Rule rule,
      Set<Rule> besides,
      Chain.Verdict verdict) {
    static Broken of(Placed placed) {
      return new Broken(
          placed.defect().label(),
          placed.defect().words(),
          placed.root(),
          placed.child(),
          placed.parent(),
          placed.defect().rule(),
          placed.defect().besides(),
          placed.defect().warning() ? Chain.Verdict.TRACEABLE : Chain.Verdict.NOT_TRACEABLE);
    }
  }
}
