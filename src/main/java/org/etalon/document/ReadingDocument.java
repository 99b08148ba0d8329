package org.etalon.document;

import jakarta.inject.Singleton;
import org.etalon.certificate.Digest;
import org.etalon.problem.ProblemException;
import org.etalon.security.Caller;

/** Who may read a kept document: the organisation that keeps it, and the regulator. */
@Singleton
public class ReadingDocument {
  private final Documents documents;

  ReadingDocument(Documents documents) {
    this.documents = documents;
  }

  /**
   * The document with a digest, of its file or of its content.
   *
   * @throws ProblemException not found, for who may not see it as for what is not there
   */
  public KeptDocument read(String digest, Caller caller) {
    return Digest.parse(digest)
        .flatMap(known -> documents.find(caller.tenant(), known))
        .orElseThrow(ProblemException::notFound);
  }
}
