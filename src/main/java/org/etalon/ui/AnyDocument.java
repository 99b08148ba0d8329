package org.etalon.ui;

import jakarta.inject.Singleton;
import org.etalon.verification.VerificationReport;
import org.etalon.verification.VerifyingDocument;

/** The public verification. */
@Singleton
class AnyDocument implements VerifySource {
  private final VerifyingDocument verifying;

  AnyDocument(VerifyingDocument verifying) {
    this.verifying = verifying;
  }

  @Override
  public VerificationReport verify(byte[] document) {
    return verifying.verify(document);
  }
}
