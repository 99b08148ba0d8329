package org.etalon.corpus.draft;

import org.etalon.certificate.Digest;
import org.jspecify.annotations.Nullable;

/**
 * How a draft names the certificate of a standard.
 *
 * @param number of that certificate
 * @param laboratory index of the one that issued it
 * @param document the name of the file whose digest is written; it is written before
 * @param by which digest of it
 * @param digest what is written instead, as if it were the digest of the content
 */
public record DraftBasis(
    String number, int laboratory, String document, By by, @Nullable Digest digest) {

  /** The two digests of a document. */
  public enum By {
    CONTENT,
    FILE
  }

  /** By the content of the document. */
  public static DraftBasis of(String number, int laboratory, String document) {
    return new DraftBasis(number, laboratory, document, By.CONTENT, null);
  }

  /** By the octets of another file. */
  public DraftBasis byFile(String other) {
    return new DraftBasis(number, laboratory, other, By.FILE, null);
  }

  /** By the content of another document. */
  public DraftBasis byContent(String other) {
    return new DraftBasis(number, laboratory, other, By.CONTENT, null);
  }

  /** By a digest that is given. */
  public DraftBasis by(Digest given) {
    return new DraftBasis(number, laboratory, document, By.CONTENT, given);
  }
}
