package org.etalon.rendering;

import org.jspecify.annotations.Nullable;

/**
 * What a reader must know before the certificate itself, because the signed document cannot say it.
 *
 * @param successor number of the certificate that stands instead
 * @param since the day from which it holds, as recorded
 * @param reason in words
 */
public record Banner(
    Standing standing,
    @Nullable String successor,
    @Nullable String since,
    @Nullable String reason) {

  /** How a certificate stands. */
  public enum Standing {
    /** Nothing to say. */
    VALID,
    /** Not signed yet; worth nothing as a certificate. */
    PREVIEW,
    AMENDED,
    SUBSTITUTED,
    WITHDRAWN,
    UNDER_REVIEW,
    DISPUTED,
    EXPIRED
  }

  /** No banner. */
  public static final Banner NONE = new Banner(Standing.VALID, null, null, null);

  /** The banner of a document that nobody signed yet. */
  public static final Banner PREVIEW = new Banner(Standing.PREVIEW, null, null, null);
}
