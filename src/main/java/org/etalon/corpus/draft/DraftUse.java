package org.etalon.corpus.draft;

import org.jspecify.annotations.Nullable;

/**
 * A standard that was used.
 *
 * @param id under which results name it
 * @param artifact index of the standard
 * @param basis its certificate; null for a national primary standard
 */
public record DraftUse(String id, int artifact, @Nullable DraftBasis basis) {
  public DraftUse withBasis(DraftBasis other) {
    return new DraftUse(id, artifact, other);
  }
}
