package org.etalon.trust.revocation;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.Extension;
import org.etalon.trust.DerTime;
import org.etalon.trust.X509Period;
import org.etalon.trust.path.AlgorithmEnd;
import org.etalon.trust.path.IssuerSignatures;
import org.jspecify.annotations.Nullable;

/**
 * What a revocation list says (RFC 5280, 6.3). One with a critical extension, such as a delta or
 * one for a part of what its issuer issued, is not relied on.
 */
final class CrlStatements {
  private static final int CRL_SIGN = 6;

  private final IssuerSignatures signatures;

  CrlStatements(IssuerSignatures signatures) {
    this.signatures = signatures;
  }

  /** The statement, or null when the list is about others or cannot be relied on. */
  @Nullable Statement of(
      X509CRL list,
      X509Certificate certificate,
      X509Certificate issuer,
      Collection<X509Certificate> others,
      boolean inside) {
    if (!list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())
        || list.hasUnsupportedCriticalExtension()
        || !isEmpty(list.getCriticalExtensionOIDs())
        || weak(list)
        || !signed(list, issuer, others)) {
      return null;
    }
    BigInteger serial = certificate.getSerialNumber();
    X509CRLEntry entry = list.getRevokedCertificate(serial);
    if (entry != null && !isEmpty(entry.getCriticalExtensionOIDs())) {
      return null;
    }
    return new Statement(
        list.getThisUpdate().toInstant(),
        list.getNextUpdate() == null ? null : list.getNextUpdate().toInstant(),
        time(list.getExtensionValue(Extension.expiredCertsOnCRL.getId())),
        entry == null ? null : revocation(entry),
        inside);
  }

  private static boolean weak(X509CRL list) {
    return !list.getThisUpdate()
        .toInstant()
        .isBefore(AlgorithmEnd.ofSignature(list.getSigAlgName(), list.getSigAlgParams()).until());
  }

  /** By the issuer itself, or by one of the same name that the issuer lets sign its lists. */
  private boolean signed(X509CRL list, X509Certificate issuer, Collection<X509Certificate> others) {
    if (maySign(issuer) && signatures.signed(issuer, list)) {
      return true;
    }
    Instant made = list.getThisUpdate().toInstant();
    return others.stream()
        .anyMatch(
            other ->
                other.getSubjectX500Principal().equals(issuer.getSubjectX500Principal())
                    && other.getKeyUsage() != null
                    && maySign(other)
                    && X509Period.includes(other, made)
                    && signatures.issued(issuer, other)
                    && signatures.signed(other, list));
  }

  private static boolean maySign(X509Certificate signer) {
    boolean[] usage = signer.getKeyUsage();
    return usage == null || usage[CRL_SIGN];
  }

  private static Revocation revocation(X509CRLEntry entry) {
    return new Revocation(
        entry.getRevocationDate().toInstant(),
        Revocation.reason(reason(entry.getExtensionValue(Extension.reasonCode.getId()))),
        time(entry.getExtensionValue(Extension.invalidityDate.getId())));
  }

  private static int reason(byte @Nullable [] extension) {
    return inside(extension) instanceof ASN1Enumerated value ? value.intValueExact() : 0;
  }

  private static @Nullable Instant time(byte @Nullable [] extension) {
    try {
      return inside(extension) instanceof ASN1GeneralizedTime time ? DerTime.of(time) : null;
    } catch (ParseException e) {
      return null;
    }
  }

  private static @Nullable ASN1Primitive inside(byte @Nullable [] extension) {
    try {
      return extension == null
          ? null
          : ASN1Primitive.fromByteArray(ASN1OctetString.getInstance(extension).getOctets());
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static boolean isEmpty(@Nullable Set<String> oids) {
    return oids == null || oids.isEmpty();
  }
}
