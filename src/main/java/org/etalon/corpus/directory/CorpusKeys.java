package org.etalon.corpus.directory;

import org.etalon.signing.DccSealer;
import org.etalon.signing.DetachedSealer;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.SealingKeys;

/**
 * What signs a tree.
 *
 * @param sealer of certificates, with the seals of {@code keys}
 * @param service of evidence
 * @param published whom to trust then
 */
public record CorpusKeys(
    SealingKeys keys, DccSealer sealer, DetachedSealer service, PublishedPki published) {}
