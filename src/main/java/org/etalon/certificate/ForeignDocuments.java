package org.etalon.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etalon.dcc.Item;
import org.jspecify.annotations.Nullable;

/** Certificates of others that a laboratory keeps; a standard's certificate may be one of them. */
public interface ForeignDocuments {

  /** What a laboratory keeps under a digest, of the file or of the content. */
  Optional<ForeignDocument> find(String laboratory, Digest digest);

  /** The file itself, likewise. */
  Optional<KeptFile> file(String laboratory, Digest digest);

  /**
   * The octets of a document.
   *
   * @param contentDigest null where no intact signature names one
   */
  record KeptFile(
      byte[] xml, Digest fileDigest, @Nullable Digest contentDigest, Instant receivedAt) {}

  /**
   * A document that was not issued here, in its own words.
   *
   * @param number its identifier, in one line; empty when it has none
   * @param issuer name of its laboratory by language, under the empty one where it has none
   * @param contentDigest null where no intact signature names one
   * @param signature as it was found when the document was kept
   * @param reason the word for what was not found in order then; null where nothing was
   * @param items that it says were calibrated
   */
  record ForeignDocument(
      String number,
      Map<String, String> issuer,
      @Nullable LocalDate issuedOn,
      Digest fileDigest,
      @Nullable Digest contentDigest,
      Signature signature,
      @Nullable String reason,
      List<Item> items) {
    public ForeignDocument {
      items = List.copyOf(items);
    }
  }

  /** What verification concluded from the signatures of a document. */
  enum Signature {
    /** Everything about one was in order. */
    PASSED,
    /** There is none. */
    ABSENT,
    /** Whether one can be trusted could not be told. */
    UNDECIDED
  }
}
