package org.etalon.signing;

import java.security.cert.X509Certificate;
import java.util.List;
import org.etalon.trust.revocation.RevocationData;

/**
 * What an intact signature brings along for the question whether it is to be trusted; nothing of it
 * is proven.
 *
 * @param certificates X.509 certificates beside the signature
 * @param inside revocation data among its unsigned properties
 */
record SignatureEvidence(
    List<X509Certificate> certificates, List<SignatureStamp> stamps, RevocationData inside) {}
