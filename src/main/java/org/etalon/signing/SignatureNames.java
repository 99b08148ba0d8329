package org.etalon.signing;

import java.util.Set;

/** Names that XML signatures and DCCs are written with. */
final class SignatureNames {
  static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
  static final String DCC = "https://ptb.de/dcc";
  static final String SI = "https://ptb.de/si";

  static final String SIGNED_PROPERTIES = "http://uri.etsi.org/01903#SignedProperties";
  static final String ENVELOPED = DS + "enveloped-signature";
  static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
  static final String INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
  static final String ECDSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
  static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";
  static final String XPATH = "http://www.w3.org/TR/1999/REC-xpath-19991116";
  static final String XPATH_FILTER = "http://www.w3.org/2002/06/xmldsig-filter2";

  static final Set<String> CANONICALISATIONS =
      Set.of(
          EXCLUSIVE,
          EXCLUSIVE + "WithComments",
          INCLUSIVE,
          INCLUSIVE + "#WithComments",
          "http://www.w3.org/2006/12/xml-c14n11",
          "http://www.w3.org/2006/12/xml-c14n11#WithComments");

  static final Set<String> DIGESTS =
      Set.of(
          SHA256,
          "http://www.w3.org/2001/04/xmldsig-more#sha384",
          "http://www.w3.org/2001/04/xmlenc#sha512",
          "http://www.w3.org/2007/05/xmldsig-more#sha3-256",
          "http://www.w3.org/2007/05/xmldsig-more#sha3-384",
          "http://www.w3.org/2007/05/xmldsig-more#sha3-512");

  /** Only what takes no parameter, so that nothing in the document can weaken it. */
  static final Set<String> SIGNATURES =
      Set.of(
          ECDSA_SHA256,
          "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384",
          "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512",
          "http://www.w3.org/2021/04/xmldsig-more#ecdsa-sha3-256",
          "http://www.w3.org/2021/04/xmldsig-more#ecdsa-sha3-384",
          "http://www.w3.org/2021/04/xmldsig-more#ecdsa-sha3-512",
          "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519",
          "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed448",
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
          "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
          "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1",
          "http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1",
          "http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1");

  private SignatureNames() {}
}
