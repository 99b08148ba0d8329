package org.etalon.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etalon.corpus.defect.Defect;
import org.etalon.corpus.defect.Defects;
import org.etalon.corpus.directory.Bundle;
import org.etalon.corpus.draft.DraftedTree;
import org.etalon.corpus.evidence.TreeEvidence;
import org.etalon.corpus.writing.Chains;
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
  private final WritingTree writing;

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
    this.writing = new WritingTree(tree, signing.sealer, signing.pki);
    try {
      writing.each(document -> documents.put(document.draft().name(), document));
    } catch (TimestampUnavailableException e) {
      throw new IllegalStateException(e);
    }
    this.evidence = new TreeEvidence(tree, documents);
  }

  /** The files of the chain that shows the defect, with signed evidence about them. */
  public Map<String, byte[]> bundle(SigningFixture signing) {
    List<Document> chain =
        new Chains(tree)
            .above(root).stream().map(name -> Objects.requireNonNull(documents.get(name))).toList();
    try {
      return new Bundle(evidence, writing, signing::detached, signing.clock).files(chain);
    } catch (TimestampUnavailableException e) {
      throw new IllegalStateException(e);
    }
  }
}
