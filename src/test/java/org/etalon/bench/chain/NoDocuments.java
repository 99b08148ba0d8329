package org.etalon.bench.chain;

import java.util.Optional;
import org.etalon.certificate.Digest;
import org.etalon.certificate.ForeignDocuments;

/** Nobody keeps documents of others. */
final class NoDocuments implements ForeignDocuments {
  @Override
  public Optional<ForeignDocument> find(String laboratory, Digest digest) {
    return Optional.empty();
  }

  @Override
  public Optional<KeptFile> file(String laboratory, Digest digest) {
    return Optional.empty();
  }
}
