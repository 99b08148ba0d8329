package org.etalon.trust.revocation;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/**
 * Where an X.509 certificate says that its revocation can be asked (RFC 5280, 4.2.1.13 and
 * 4.2.2.1); a stranger wrote this.
 */
public record RevocationLocations(List<URI> lists, List<URI> responders) {
  private static final int MAX = 4;

  public static RevocationLocations of(X509Certificate certificate) {
    List<URI> lists = new ArrayList<>();
    List<URI> responders = new ArrayList<>();
    try {
      ASN1Primitive points = extension(certificate, Extension.cRLDistributionPoints.getId());
      if (points != null) {
        for (DistributionPoint point : CRLDistPoint.getInstance(points).getDistributionPoints()) {
          addAll(point, lists);
        }
      }
      ASN1Primitive access = extension(certificate, Extension.authorityInfoAccess.getId());
      if (access != null) {
        for (AccessDescription description :
            AuthorityInformationAccess.getInstance(access).getAccessDescriptions()) {
          if (AccessDescription.id_ad_ocsp.equals(description.getAccessMethod())) {
            uri(description.getAccessLocation()).ifPresent(responders::add);
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      // An extension that cannot be read names no place.
      return new RevocationLocations(List.of(), List.of());
    }
    return new RevocationLocations(first(lists), first(responders));
  }

  private static void addAll(DistributionPoint point, List<URI> lists) {
    DistributionPointName name = point.getDistributionPoint();
    // A point for some reasons only, or of another issuer, gives lists that are not relied on.
    if (name != null
        && name.getType() == DistributionPointName.FULL_NAME
        && point.getReasons() == null
        && point.getCRLIssuer() == null) {
      for (GeneralName one : GeneralNames.getInstance(name.getName()).getNames()) {
        uri(one).ifPresent(lists::add);
      }
    }
  }

  private static Optional<URI> uri(GeneralName name) {
    if (name.getTagNo() != GeneralName.uniformResourceIdentifier) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(name.getName().toString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable ASN1Primitive extension(X509Certificate certificate, String oid)
      throws IOException {
    byte[] octets = certificate.getExtensionValue(oid);
    return octets == null
        ? null
        : ASN1Primitive.fromByteArray(ASN1OctetString.getInstance(octets).getOctets());
  }

  private static List<URI> first(List<URI> all) {
    return List.copyOf(all.subList(0, Math.min(MAX, all.size())));
  }
}
