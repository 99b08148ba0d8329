package org.etalon.trust.revocation;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.etalon.trust.BouncyCastle;
import org.etalon.trust.BoundedCache;
import org.etalon.trust.Fingerprint;
import org.etalon.trust.X509Period;
import org.etalon.trust.path.AlgorithmEnd;
import org.etalon.trust.path.IssuerSignatures;
import org.jspecify.annotations.Nullable;

/**
 * What an OCSP answer says (RFC 6960, 3.2): by the issuer itself, or by a responder that the issuer
 * named for this and whose own revocation need not be asked.
 */
final class OcspStatements {
  private static final int KNOWN_MAX = 10_000;
  private static final DigestCalculatorProvider DIGESTS = digests();

  private final IssuerSignatures signatures;
  private final BoundedCache<Key, Boolean> signed = new BoundedCache<>(KNOWN_MAX);

  OcspStatements(IssuerSignatures signatures) {
    this.signatures = signatures;
  }

  /** The statement, or null when the answer is about others or cannot be relied on. */
  @Nullable Statement of(
      OcspAnswer answer,
      X509Certificate certificate,
      X509Certificate issuer,
      Collection<X509Certificate> others,
      boolean inside) {
    try {
      SingleResp single = about(answer.basic(), certificate, issuer);
      if (single == null
          || single.getCertStatus() instanceof UnknownStatus
          || !answer.basic().getCriticalExtensionOIDs().isEmpty()
          || !single.getCriticalExtensionOIDs().isEmpty()
          || !authorised(answer, issuer, others)) {
        return null;
      }
      CertificateStatus status = single.getCertStatus();
      return new Statement(
          single.getThisUpdate().toInstant(),
          single.getNextUpdate() == null ? null : single.getNextUpdate().toInstant(),
          null,
          status instanceof RevokedStatus revoked ? revocation(revoked) : null,
          inside);
    } catch (OCSPException | GeneralSecurityException | RuntimeException e) {
      // What a responder of a stranger sends can break the library anywhere.
      return null;
    }
  }

  private static @Nullable SingleResp about(
      BasicOCSPResp basic, X509Certificate certificate, X509Certificate issuer)
      throws OCSPException, GeneralSecurityException {
    BigInteger serial = certificate.getSerialNumber();
    JcaX509CertificateHolder holder = new JcaX509CertificateHolder(issuer);
    for (SingleResp single : basic.getResponses()) {
      if (single.getCertID().getSerialNumber().equals(serial)
          && single.getCertID().matchesIssuer(holder, DIGESTS)) {
        return single;
      }
    }
    return null;
  }

  private boolean authorised(
      OcspAnswer answer, X509Certificate issuer, Collection<X509Certificate> others)
      throws GeneralSecurityException {
    Instant made = answer.basic().getProducedAt().toInstant();
    String algorithm =
        new DefaultSignatureNameFinder().getAlgorithmName(answer.basic().getSignatureAlgorithmID());
    if (!made.isBefore(AlgorithmEnd.ofSignature(algorithm, null).until())) {
      return false;
    }
    if (signedBy(answer, issuer)) {
      return true;
    }
    List<X509Certificate> responders = new ArrayList<>(answer.certificates());
    responders.addAll(others);
    for (X509Certificate responder : responders) {
      if (delegated(responder, issuer, made) && signedBy(answer, responder)) {
        return true;
      }
    }
    return false;
  }

  private boolean delegated(X509Certificate responder, X509Certificate issuer, Instant made)
      throws CertificateParsingException {
    List<String> purposes = responder.getExtendedKeyUsage();
    String unasked = OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId();
    return purposes != null
        && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId())
        && responder.getExtensionValue(unasked) != null
        && X509Period.includes(responder, made)
        && made.isBefore(AlgorithmEnd.ofKey(responder).until())
        && made.isBefore(AlgorithmEnd.ofSignature(responder).until())
        && signatures.issued(issuer, responder);
  }

  private boolean signedBy(OcspAnswer answer, X509Certificate signer) {
    Key key = new Key(Fingerprint.of(signer), answer.fingerprint());
    Boolean known = signed.get(key);
    if (known == null) {
      known = verify(answer, signer);
      signed.put(key, known);
    }
    return known;
  }

  private static boolean verify(OcspAnswer answer, X509Certificate signer) {
    try {
      return answer
          .basic()
          .isSignatureValid(
              new JcaContentVerifierProviderBuilder()
                  .setProvider(BouncyCastle.PROVIDER)
                  .build(signer.getPublicKey()));
    } catch (OCSPException | OperatorCreationException | RuntimeException e) {
      return false;
    }
  }

  private static Revocation revocation(RevokedStatus revoked) {
    int reason = revoked.hasRevocationReason() ? revoked.getRevocationReason() : 0;
    return new Revocation(revoked.getRevocationTime().toInstant(), Revocation.reason(reason), null);
  }

  private static DigestCalculatorProvider digests() {
    try {
      return new JcaDigestCalculatorProviderBuilder().build();
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("Every JVM has SHA-1", e);
    }
  }

  private record Key(Fingerprint signer, Fingerprint answer) {}
}
