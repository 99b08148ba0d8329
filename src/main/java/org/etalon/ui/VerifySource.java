package org.etalon.ui;

import org.etalon.verification.VerificationReport;

/** The verification that anybody may ask for. */
public interface VerifySource {

  VerificationReport verify(byte[] document);
}
