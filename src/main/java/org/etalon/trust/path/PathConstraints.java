package org.etalon.trust.path;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.etalon.trust.Purpose;
import org.jspecify.annotations.Nullable;

/** The constraints of RFC 5280, 6.1, by the JDK, and what a leaf may be used for. */
final class PathConstraints {
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;
  private static final Set<String> NO_SEAL =
      Set.of(
          KeyPurposeId.id_kp_timeStamping.getId(),
          KeyPurposeId.id_kp_OCSPSigning.getId(),
          KeyPurposeId.id_kp_serverAuth.getId());

  private PathConstraints() {}

  /** What breaks them, at a moment within all periods; null when nothing does. */
  static @Nullable NoPath fault(List<X509Certificate> chain, Purpose purpose, Instant at) {
    X509Certificate leaf = chain.get(0);
    if ((purpose == Purpose.SEALS || purpose == Purpose.EVIDENCE) && !maySeal(leaf)) {
      return new NoPath(
          NoPath.Reason.CONSTRAINTS, "Its key is not meant for signatures on documents.");
    }
    X509Certificate anchor = chain.get(chain.size() - 1);
    int between = chain.size() - 2;
    // The JDK asks neither whether an anchor is an authority nor how far down it may be one.
    if (chain.size() > 1 && between > anchor.getBasicConstraints()) {
      return new NoPath(
          NoPath.Reason.CONSTRAINTS,
          anchor.getBasicConstraints() < 0
              ? "The anchor is no authority, and issues nothing."
              : "The anchor allows no path over " + between + " authorities.");
    }
    return chain.size() == 1 ? null : pkix(chain.subList(0, chain.size() - 1), anchor, at);
  }

  private static @Nullable NoPath pkix(
      List<X509Certificate> below, X509Certificate anchor, Instant at) {
    try {
      CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(below);
      PKIXParameters parameters =
          new PKIXParameters(Set.of(new TrustAnchor(anchor, nameConstraints(anchor))));
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      CertPathValidator.getInstance("PKIX").validate(path, parameters);
      return null;
    } catch (CertPathValidatorException e) {
      boolean weak = e.getReason() == BasicReason.ALGORITHM_CONSTRAINED;
      return new NoPath(
          weak ? NoPath.Reason.WEAK : NoPath.Reason.CONSTRAINTS,
          "A constraint of the path is broken: " + e.getMessage() + ".");
    } catch (GeneralSecurityException | RuntimeException e) {
      return new NoPath(NoPath.Reason.CONSTRAINTS, "The path cannot be validated.");
    }
  }

  private static byte @Nullable [] nameConstraints(X509Certificate anchor) {
    byte[] extension = anchor.getExtensionValue(Extension.nameConstraints.getId());
    return extension == null ? null : ASN1OctetString.getInstance(extension).getOctets();
  }

  private static boolean maySeal(X509Certificate leaf) {
    boolean[] usage = leaf.getKeyUsage();
    try {
      List<String> purposes = leaf.getExtendedKeyUsage();
      return (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION])
          && (purposes == null || !NO_SEAL.containsAll(purposes));
    } catch (CertificateParsingException e) {
      return false;
    }
  }
}
