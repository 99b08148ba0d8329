package org.etalon.timestamp.rule;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.etalon.timestamp.TimestampToken;
import org.etalon.trust.DerTime;
import org.jspecify.annotations.Nullable;

/**
 * A token taken apart; nothing of it is proven yet.
 *
 * @param signer who signed, as the token tells
 * @param certificates the X.509 certificates in the token
 * @param certificate the one that the signer information points at, if it was found
 * @param bringsRevocation it has a place for revocation data
 */
public record OpenedToken(
    TSTInfo info,
    SignerInformation signer,
    List<X509Certificate> certificates,
    @Nullable X509Certificate certificate,
    Instant genTime,
    boolean bringsRevocation) {
  public OpenedToken {
    certificates = List.copyOf(certificates);
  }

  /** Takes it apart; the candidates are asked where the token lacks its signer. */
  static OpenedToken of(
      CMSSignedData cms,
      TSTInfo info,
      SignerInformation signer,
      Collection<X509Certificate> candidates)
      throws GeneralSecurityException, IOException, ParseException {
    List<X509Certificate> certificates = new ArrayList<>();
    X509Certificate found = null;
    for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
      X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
      certificates.add(certificate);
      if (found == null && signer.getSID().match(holder)) {
        found = certificate;
      }
    }
    for (X509Certificate candidate : candidates) {
      if (found == null
          && signer.getSID().match(new X509CertificateHolder(candidate.getEncoded()))) {
        found = candidate;
      }
    }
    return new OpenedToken(
        info,
        signer,
        certificates,
        found,
        DerTime.of(info.getGenTime()),
        SignedData.getInstance(cms.toASN1Structure().getContent()).getCRLs() != null);
  }

  /**
   * The signing X.509 certificate.
   *
   * @throws IllegalStateException when it was not found
   */
  X509Certificate signing() {
    if (certificate == null) {
      throw new IllegalStateException("The signer of the token is not known");
    }
    return certificate;
  }

  /** What the token says. */
  public TimestampToken told() {
    return new TimestampToken(
        genTime,
        info.getPolicy().getId(),
        info.getSerialNumber().getValue(),
        value(info.getNonce()),
        certificate,
        certificates,
        bringsRevocation);
  }

  private static @Nullable BigInteger value(@Nullable ASN1Integer number) {
    return number == null ? null : number.getValue();
  }
}
