package org.etalon.signing.pkcs12;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.etalon.signing.keys.DevelopmentNames;
import org.etalon.signing.keys.KeyAlgorithm;

/** What a request asks of the development PKI, proven to come from who has the key. */
record DevelopmentRequest(X500Name subject, PublicKey key) {

  /**
   * Reads a request; its extensions are not looked at, those of the profile are issued.
   *
   * @throws IllegalArgumentException for what is no such request
   */
  static DevelopmentRequest read(byte[] der) {
    try {
      JcaPKCS10CertificationRequest request = new JcaPKCS10CertificationRequest(der);
      PublicKey key = request.getPublicKey();
      if (!KeyAlgorithm.accepted(key)) {
        throw new IllegalArgumentException("The key of the request is not EC P-256");
      }
      if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
        throw new IllegalArgumentException("The request was not signed by its own key");
      }
      return new DevelopmentRequest(marked(request.getSubject()), key);
    } catch (IOException | GeneralSecurityException | OperatorCreationException | PKCSException e) {
      throw new IllegalArgumentException("Not a request of PKCS#10", e);
    }
  }

  private static X500Name marked(X500Name asked) {
    X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE);
    for (RDN rdn : asked.getRDNs()) {
      AttributeTypeAndValue first = rdn.getFirst();
      ASN1ObjectIdentifier type = first.getType();
      String value = IETFUtils.valueToString(first.getValue());
      boolean shown = type.equals(BCStyle.O) || type.equals(BCStyle.CN);
      boolean plain = !value.contains(DevelopmentNames.MARK);
      name.addRDN(type, shown && plain ? DevelopmentPki.marked(value) : value);
    }
    return name.build();
  }
}
