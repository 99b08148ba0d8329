package org.etalon.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.util.Store;
import org.etalon.signing.fixed.EmbeddedValues;
import org.etalon.trust.DerDepth;
import org.etalon.trust.X509Octets;
import org.etalon.trust.revocation.OcspAnswer;
import org.etalon.trust.revocation.RevocationData;

/**
 * The revocation data in a signature and its timestamps (EN 319 132-1, 5.4; RFC 5652, 10.2.1).
 * Nothing here is proven; what cannot be read is as if it were not there.
 */
final class EmbeddedRevocation {
  private EmbeddedRevocation() {}

  /** Among the unsigned properties: each piece proves itself by its signature. */
  static RevocationData in(EmbeddedValues values) {
    if (values.certificates().isEmpty() && values.lists().isEmpty() && values.answers().isEmpty()) {
      return RevocationData.NONE;
    }
    List<X509Certificate> certificates = new ArrayList<>();
    List<X509CRL> lists = new ArrayList<>();
    List<OcspAnswer> answers = new ArrayList<>();
    values.certificates().forEach(octets -> X509Octets.der(octets).ifPresent(certificates::add));
    values.lists().forEach(octets -> X509Octets.list(octets).ifPresent(lists::add));
    values.answers().forEach(octets -> OcspAnswer.read(octets).ifPresent(answers::add));
    return new RevocationData(certificates, lists, answers);
  }

  /** Inside a timestamp token. */
  static RevocationData in(byte[] token) {
    if (DerDepth.fault(token) != null) {
      return RevocationData.NONE;
    }
    try {
      CMSSignedData cms = new CMSSignedData(token);
      List<X509CRL> lists = new ArrayList<>();
      for (X509CRLHolder holder : cms.getCRLs().getMatches(null)) {
        lists.add(new JcaX509CRLConverter().getCRL(holder));
      }
      List<OcspAnswer> answers = new ArrayList<>();
      Store<?> others = cms.getOtherRevocationInfo(CMSObjectIdentifiers.id_ri_ocsp_response);
      for (Object info : others.getMatches(null)) {
        if (info instanceof ASN1Encodable encoded) {
          OcspAnswer.read(encoded.toASN1Primitive().getEncoded()).ifPresent(answers::add);
        }
      }
      return new RevocationData(List.of(), lists, answers);
    } catch (CMSException | GeneralSecurityException | IOException | RuntimeException e) {
      return RevocationData.NONE;
    }
  }
}
