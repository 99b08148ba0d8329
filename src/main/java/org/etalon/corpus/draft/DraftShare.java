package org.etalon.corpus.draft;

import org.jspecify.annotations.Nullable;

/**
 * A contribution to the uncertainty of a table, in its unit.
 *
 * @param name of the input quantity
 * @param standardUncertainty a decimal
 * @param certificate the number of the certificate that it was taken from; null for none
 */
public record DraftShare(String name, String standardUncertainty, @Nullable String certificate) {}
