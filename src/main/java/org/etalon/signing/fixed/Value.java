package org.etalon.signing.fixed;

/** What is kept of a signature while it is read. */
enum Value {
  SIGNATURE_ID,
  DOCUMENT_REFERENCE,
  CONTENT_DIGEST,
  PROPERTIES_REFERENCE,
  PROPERTIES_DIGEST,
  SIGNATURE_VALUE,
  CERTIFICATE,
  TARGET,
  PROPERTIES_ID,
  SIGNER_DIGEST,
  OBJECT_REFERENCE,
  STAMP,
  LONG_TERM
}
