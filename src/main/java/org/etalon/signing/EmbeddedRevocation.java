package org.etalon.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.util.Store;
import org.etalon.trust.revocation.OcspAnswer;
import org.etalon.trust.revocation.RevocationData;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The revocation data in a signature and its timestamps (EN 319 132-1, 5.4; RFC 5652, 10.2.1).
 * Nothing here is proven; what cannot be read is as if it were not there.
 */
final class EmbeddedRevocation {
  private static final int VALUES_MAX = 100;

  private EmbeddedRevocation() {}

  /**
   * Wherever it stands among the unsigned properties: each piece proves itself by its signature.
   */
  static RevocationData in(SignatureElement signature) {
    List<X509CRL> lists = new ArrayList<>();
    List<OcspAnswer> answers = new ArrayList<>();
    for (byte[] octets : values(signature, "EncapsulatedCRLValue")) {
      list(octets).ifPresent(lists::add);
    }
    for (byte[] octets : values(signature, "EncapsulatedOCSPValue")) {
      OcspAnswer.read(octets).ifPresent(answers::add);
    }
    return new RevocationData(certificates(signature), lists, answers);
  }

  /** X.509 certificates among the unsigned properties. */
  static List<X509Certificate> certificates(SignatureElement signature) {
    List<X509Certificate> found = new ArrayList<>();
    for (byte[] octets : values(signature, "EncapsulatedX509Certificate")) {
      try {
        if (factory().generateCertificate(new ByteArrayInputStream(octets))
            instanceof X509Certificate certificate) {
          found.add(certificate);
        }
      } catch (GeneralSecurityException e) {
        // Left out, like any other that leads nowhere.
      }
    }
    return found;
  }

  /** Inside a timestamp token. */
  static RevocationData in(byte[] token) {
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

  private static List<byte[]> values(SignatureElement signature, String name) {
    Element unsigned = unsigned(signature);
    List<byte[]> found = new ArrayList<>();
    if (unsigned == null) {
      return found;
    }
    NodeList elements = unsigned.getElementsByTagNameNS(SignatureNames.XADES, name);
    for (int i = 0; i < elements.getLength() && i < VALUES_MAX; i++) {
      byte[] octets = Elements.base64((Element) elements.item(i));
      if (octets != null) {
        found.add(octets);
      }
    }
    return found;
  }

  private static @Nullable Element unsigned(SignatureElement signature) {
    List<Element> properties = signature.qualifyingProperties();
    return properties.size() == 1
        ? Elements.only(properties.get(0), SignatureNames.XADES, "UnsignedProperties")
        : null;
  }

  private static Optional<X509CRL> list(byte[] octets) {
    try {
      return factory().generateCRL(new ByteArrayInputStream(octets)) instanceof X509CRL list
          ? Optional.of(list)
          : Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static CertificateFactory factory() throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509");
  }
}
