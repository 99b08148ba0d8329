package org.etalon.signing.fixed;

import org.etalon.signing.fixed.Part.Octets;

/**
 * The fixed profile, element by element: XAdES of level T (ETSI EN 319 132-1), enveloped, the
 * document and the signed properties referred to, ECDSA with SHA-256. Values for the long term may
 * follow the timestamps and are not judged here.
 */
final class Grammar {
  static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
  static final String XADES_141 = "http://uri.etsi.org/01903/v1.4.1#";

  static final String ARCHIVE_STAMP = "ArchiveTimeStamp";

  private static final int CERTIFICATES_MAX = 10;
  private static final int STAMPS_MAX = 10;
  private static final int ROLES_MAX = 10;
  private static final int LONG_TERM_MAX = 100;

  private static final String ALGORITHM = "Algorithm";
  private static final String ID = "Id";
  private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

  static final Part SIGNATURE =
      ds("Signature")
          .must(ID, Value.SIGNATURE_ID)
          .holds(
              signedInfo(),
              ds("SignatureValue")
                  .may(ID)
                  .keeps(Value.SIGNATURE_VALUE)
                  .octets(Octets.SIGNATURE_VALUE),
              ds("KeyInfo")
                  .holds(
                      ds("X509Data")
                          .holds(
                              ds("X509Certificate")
                                  .times(1, CERTIFICATES_MAX)
                                  .keeps(Value.CERTIFICATE))),
              ds("Object")
                  .holds(
                      xades("QualifyingProperties")
                          .must("Target", Value.TARGET)
                          .holds(signedProperties(), unsignedProperties())));

  private Grammar() {}

  private static Part signedInfo() {
    return ds("SignedInfo")
        .octets(Octets.SIGNED_INFO)
        .holds(
            ds("CanonicalizationMethod").exactly(ALGORITHM, EXCLUSIVE),
            ds("SignatureMethod")
                .exactly(ALGORITHM, "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"),
            ds("Reference")
                .must(ID, Value.DOCUMENT_REFERENCE)
                .exactly("URI", "")
                .holds(
                    ds("Transforms")
                        .holds(
                            ds("Transform").exactly(ALGORITHM, DS + "enveloped-signature"),
                            ds("Transform").exactly(ALGORITHM, EXCLUSIVE)),
                    sha256(),
                    ds("DigestValue").keeps(Value.CONTENT_DIGEST)),
            ds("Reference")
                .may(ID)
                .exactly("Type", "http://uri.etsi.org/01903#SignedProperties")
                .must("URI", Value.PROPERTIES_REFERENCE)
                .holds(
                    ds("Transforms").holds(ds("Transform").exactly(ALGORITHM, EXCLUSIVE)),
                    sha256(),
                    ds("DigestValue").keeps(Value.PROPERTIES_DIGEST)));
  }

  private static Part signedProperties() {
    return xades("SignedProperties")
        .must(ID, Value.PROPERTIES_ID)
        .octets(Octets.SIGNED_PROPERTIES)
        .holds(
            xades("SignedSignatureProperties")
                .holds(
                    xades("SigningTime").text(),
                    xades("SigningCertificateV2")
                        .holds(
                            xades("Cert")
                                .holds(
                                    xades("CertDigest")
                                        .holds(
                                            sha256(), ds("DigestValue").keeps(Value.SIGNER_DIGEST)),
                                    xades("IssuerSerialV2").times(0, 1).text())),
                    xades("SignerRoleV2")
                        .times(0, 1)
                        .holds(
                            xades("ClaimedRoles")
                                .holds(xades("ClaimedRole").times(1, ROLES_MAX).text()))),
            xades("SignedDataObjectProperties")
                .holds(
                    xades("DataObjectFormat")
                        .must("ObjectReference", Value.OBJECT_REFERENCE)
                        .holds(xades("MimeType").text())));
  }

  private static Part unsignedProperties() {
    return xades("UnsignedProperties")
        .holds(
            xades("UnsignedSignatureProperties")
                .holds(
                    xades("SignatureTimeStamp")
                        .may(ID)
                        .times(1, STAMPS_MAX)
                        .holds(
                            ds("CanonicalizationMethod").exactly(ALGORITHM, EXCLUSIVE),
                            xades("EncapsulatedTimeStamp").may(ID).keeps(Value.STAMP)),
                    longTerm(new Part(XADES, "CertificateValues", "RevocationValues")),
                    longTerm(
                        new Part(
                            XADES_141,
                            "TimeStampValidationData",
                            "AnyValidationData",
                            ARCHIVE_STAMP))));
  }

  private static Part longTerm(Part part) {
    return part.may(ID).may("URI").times(0, LONG_TERM_MAX).anything(Value.LONG_TERM);
  }

  private static Part sha256() {
    return ds("DigestMethod").exactly(ALGORITHM, "http://www.w3.org/2001/04/xmlenc#sha256");
  }

  private static Part ds(String name) {
    return new Part(DS, name);
  }

  private static Part xades(String name) {
    return new Part(XADES, name);
  }
}
