package org.etalon.security;

/** What an account may do for its organisation. */
public enum Role {
  /** Performs calibrations and drafts their results. */
  CALIBRATOR,
  /** Checks what a calibrator submitted. */
  CHECKER,
  /** Authorised signatory: approves, and thereby issues. */
  APPROVER,
  /** Receives certificates and manages instruments. */
  CUSTOMER,
  /** Reads everything. */
  REGULATOR,
  /** Runs the service: organisations, scopes, accounts; sees no certificate contents. */
  OPERATOR
}
