package org.etalon.signing.dss;

import eu.europa.esig.dss.alert.ExceptionOnStatusAlert;
import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.XAdESTimestampParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Date;
import org.etalon.signing.Augmenter;
import org.etalon.signing.ListsAtHand;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.TrustAnchors;
import org.etalon.signing.evidence.Hash;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampUnavailableException;

/** Augments by EU DSS with the revocation lists at hand; nothing is fetched. */
@Singleton
public final class DssAugmenter implements Augmenter {
  private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

  private final TrustAnchors anchors;
  private final PublishedPki pki;
  private final ListsAtHand revocation;
  private final TimestampAuthority authority;
  private final Clock clock;

  public DssAugmenter(
      TrustAnchors anchors,
      PublishedPki pki,
      ListsAtHand revocation,
      TimestampAuthority authority,
      Clock clock) {
    this.anchors = anchors;
    this.pki = pki;
    this.revocation = revocation;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public byte[] longTerm(byte[] stamped) throws NotYetException {
    try {
      return extended(stamped, SignatureLevel.XAdES_BASELINE_LT, DigestAlgorithm.SHA256);
    } catch (TimestampUnavailableException e) {
      throw new IllegalStateException("No timestamp is asked for here", e);
    }
  }

  @Override
  public byte[] archival(byte[] longTerm, Hash hash)
      throws NotYetException, TimestampUnavailableException {
    return extended(
        longTerm, SignatureLevel.XAdES_BASELINE_LTA, DigestAlgorithm.forJavaName(hash.algorithm()));
  }

  private byte[] extended(byte[] xml, SignatureLevel level, DigestAlgorithm digest)
      throws NotYetException, TimestampUnavailableException {
    CommonCertificateVerifier verifier =
        OfflineVerifier.of(anchors.anchors(), revocation.lists(), pki.issuers());
    // A list of before the stamp could not tell of a revocation between.
    verifier.setAlertOnNoRevocationAfterBestSignatureTime(new ExceptionOnStatusAlert());
    verifier.setAlertOnMissingRevocationData(new ExceptionOnStatusAlert());
    verifier.setAlertOnInvalidSignature(new ExceptionOnStatusAlert());
    verifier.setAlertOnInvalidTimestamp(new ExceptionOnStatusAlert());
    verifier.setAlertOnRevokedCertificate(new ExceptionOnStatusAlert());
    XAdESService service = new XAdESService(verifier);
    service.setTspSource(this::stamp);
    try {
      return octets(
          service.extendDocument(new InMemoryDocument(xml, "dcc.xml"), parameters(level, digest)));
    } catch (AlertException e) {
      throw new NotYetException(String.valueOf(e.getMessage()), e);
    } catch (DSSException e) {
      if (e.getCause() instanceof TimestampUnavailableException unavailable) {
        throw unavailable;
      }
      throw e;
    }
  }

  private TimestampBinary stamp(DigestAlgorithm algorithm, byte[] digest) {
    try {
      return new TimestampBinary(authority.stamp(algorithm.getJavaName(), digest));
    } catch (TimestampUnavailableException e) {
      throw new DSSException("No timestamp", e);
    }
  }

  private XAdESSignatureParameters parameters(SignatureLevel level, DigestAlgorithm digest) {
    XAdESSignatureParameters parameters = new XAdESSignatureParameters();
    parameters.setSignatureLevel(level);
    parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
    parameters.setEn319132(true);
    parameters.setDigestAlgorithm(digest);
    parameters.bLevel().setSigningDate(Date.from(clock.instant()));
    parameters.setArchiveTimestampParameters(new XAdESTimestampParameters(digest, EXCLUSIVE));
    return parameters;
  }

  private static byte[] octets(DSSDocument document) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.writeTo(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("The augmented document cannot be written", e);
    }
  }
}
