package org.etalon.calibration;

/** Why a certificate no longer stands as it was issued, as far as its users must know. */
public enum ReasonClass {
  /** The results are wrong; they never stood. */
  TECHNICAL_INVALID,
  /** Something was forged; they never stood. */
  FRAUD,
  /** Something was corrected; the replacement is followed. */
  CORRECTION,
  /** The key was in wrong hands; what was timestamped before stands. */
  KEY_COMPROMISE,
  /** The laboratory may not calibrate any more; earlier results stand. */
  LABORATORY_SUSPENDED,
  /** The customer asked for it; the results stand. */
  CUSTOMER_REQUEST
}
