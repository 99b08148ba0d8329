package org.etalon.corpus;

import java.util.LinkedHashMap;
import java.util.Map;
import org.etalon.corpus.defect.Defect;
import org.etalon.corpus.defect.Defects;
import org.etalon.corpus.draft.DraftedTree;
import org.etalon.corpus.evidence.TreeEvidence;
import org.etalon.corpus.writing.Document;
import org.etalon.corpus.writing.WritingTree;
import org.etalon.signing.SigningFixture;
import org.etalon.timestamp.TimestampUnavailableException;
import org.jspecify.annotations.Nullable;

/** A small tree with at most one defect, sealed and stamped with keys of this run. */
public final class WrittenTree {
  public static final long SEED = 17025;
  public static final int SIZE = 30;

  public final DraftedTree tree;
  public final Defects defects;
  public final Map<String, Document> documents = new LinkedHashMap<>();
  public final TreeEvidence evidence;

  /** The certificate whose chain shows the defect, or would. */
  public final String root;

  public WrittenTree(SigningFixture signing, @Nullable Defect defect) {
    this(signing, new NationalTree(TreeShape.of(SEED, SIZE)), defect);
  }

  public WrittenTree(SigningFixture signing, NationalTree national, @Nullable Defect defect) {
    this.tree = new DraftedTree(national);
    this.defects = new Defects(tree);
    this.root =
        defect == null
            ? new Defects(new DraftedTree(national)).add(Defect.CYCLE, null).root()
            : defects.add(defect, null).root();
    try {
      new WritingTree(tree, signing.sealer, signing.pki)
          .each(document -> documents.put(document.draft().name(), document));
    } catch (TimestampUnavailableException e) {
      throw new IllegalStateException(e);
    }
    this.evidence = new TreeEvidence(tree, documents);
  }
}
