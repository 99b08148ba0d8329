package org.etalon.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etalon.certificate.Digest;
import org.jspecify.annotations.Nullable;

/** The documents of all organisations, each with its own. They are added and never changed. */
public interface Documents {

  /**
   * The document with this digest, of its file or of its content. Where several have the same
   * content, the one whose file it is, else the first that came.
   *
   * @param organisation whose documents; {@code *} for all
   */
  Optional<KeptDocument> find(String organisation, Digest digest);

  /** Adds a document; false when the organisation has it already. */
  boolean add(KeptDocument document);

  /**
   * Newest first.
   *
   * @param organisation whose documents; {@code *} for all
   * @param after the last one already seen; null to begin
   */
  List<KeptDocument.Summary> before(String organisation, @Nullable Place after, int limit);

  /** A place in the list. */
  record Place(Instant receivedAt, Digest fileDigest, String organisation) {}
}
