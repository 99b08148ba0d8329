package org.etalon.signing.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.signing.SealPolicy;
import org.etalon.timestamp.X509Path;
import org.etalon.trust.X509Octets;
import org.jspecify.annotations.Nullable;

/**
 * The X.509 certificate that an authority issued for a request, with its issuers.
 *
 * @param leaf that of the seal
 * @param issuers what came with it
 */
public record IssuedSeal(X509Certificate leaf, List<X509Certificate> issuers) {
  private static final int CHARACTERS_MAX = 64 * 1024;
  private static final int CERTIFICATES_MAX = 6;

  /** Reads PEM, the seal's own first. */
  public static IssuedSeal read(String pem) {
    List<X509Certificate> found = List.of();
    try {
      if (pem.length() <= CHARACTERS_MAX) {
        found = X509Octets.all(pem.getBytes(StandardCharsets.US_ASCII));
      }
    } catch (CertificateException e) {
      throw unreadable();
    }
    if (found.isEmpty() || found.size() > CERTIFICATES_MAX) {
      throw unreadable();
    }
    return new IssuedSeal(found.get(0), List.copyOf(found.subList(1, found.size())));
  }

  private static ProblemException unreadable() {
    return ProblemException.malformed(
        "/certificate", "Not 1 to " + CERTIFICATES_MAX + " X.509 certificates as PEM.");
  }

  /**
   * What keeps it from being the seal that was asked for.
   *
   * @param requested DER of PKCS#10
   */
  public List<FieldError> errors(
      byte[] requested,
      Collection<X509Certificate> ownIssuers,
      Collection<X509Certificate> anchors,
      Instant now) {
    List<FieldError> errors = new ArrayList<>();
    try {
      PKCS10CertificationRequest request = new PKCS10CertificationRequest(requested);
      byte[] asked = request.getSubjectPublicKeyInfo().getEncoded();
      require(
          Arrays.equals(asked, leaf.getPublicKey().getEncoded()),
          "key",
          "It is for another key than the one requested.",
          errors);
      X500Name subject = X500Name.getInstance(leaf.getSubjectX500Principal().getEncoded());
      String identifier = identifier(request.getSubject());
      require(
          identifier != null && identifier.equals(identifier(subject)),
          "organization-identifier",
          "It names another organisation than the request.",
          errors);
    } catch (IOException e) {
      throw new IllegalStateException("The request that went out cannot be read", e);
    }
    boolean[] usage = leaf.getKeyUsage();
    require(
        usage != null && usage[0] && usage[1] && leaf.getBasicConstraints() < 0,
        "key-usage",
        "Its key usage is not digitalSignature and nonRepudiation of an end entity.",
        errors);
    require(hasPolicy(), "policy", "It does not have the policy of seals.", errors);
    Set<X509Certificate> candidates = new LinkedHashSet<>(issuers);
    candidates.addAll(ownIssuers);
    require(
        X509Path.find(leaf, candidates, anchors, now) != null,
        "path",
        "It does not lead to a trust anchor of this service, or is not in its period.",
        errors);
    return errors;
  }

  /** The seal's own first, then the issuers up to the root as far as they are known. */
  public List<X509Certificate> chain(
      Collection<X509Certificate> ownIssuers, Collection<X509Certificate> anchors, Instant now) {
    Set<X509Certificate> candidates = new LinkedHashSet<>(issuers);
    candidates.addAll(ownIssuers);
    X509Path path = X509Path.find(leaf, candidates, anchors, now);
    return path == null ? List.of(leaf) : path.certificates();
  }

  private boolean hasPolicy() {
    byte[] octets = leaf.getExtensionValue(Extension.certificatePolicies.getId());
    if (octets == null) {
      return false;
    }
    try {
      return CertificatePolicies.getInstance(ASN1OctetString.getInstance(octets).getOctets())
              .getPolicyInformation(new ASN1ObjectIdentifier(SealPolicy.OID))
          != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static @Nullable String identifier(X500Name name) {
    RDN[] found = name.getRDNs(BCStyle.ORGANIZATION_IDENTIFIER);
    return found.length == 1 ? IETFUtils.valueToString(found[0].getFirst().getValue()) : null;
  }

  private static void require(boolean holds, String code, String detail, List<FieldError> errors) {
    if (!holds) {
      errors.add(new FieldError("/certificate", code, detail));
    }
  }
}
