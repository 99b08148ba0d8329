package org.etalon.timestamp.authority;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.etalon.timestamp.TimestampKey;
import org.etalon.timestamp.TimestampPolicy;
import org.etalon.timestamp.TimestampResponder;
import org.etalon.timestamp.TrustedTime;
import org.etalon.trust.X509Period;
import org.jboss.logging.Logger;

/**
 * Issues RFC 3161 tokens (with ESSCertIDv2 of RFC 5816) under {@link TimestampPolicy}, or says with
 * failInfo why not.
 */
@Singleton
public final class EmbeddedTimestampResponder implements TimestampResponder {
  private static final Logger LOG = Logger.getLogger(EmbeddedTimestampResponder.class);

  private final TokenMaker tokens;
  private final TrustedTime time;
  private final SerialNumbers serialNumbers;

  @Inject
  public EmbeddedTimestampResponder(TimestampKey key, TrustedTime time, SecureRandom random) {
    this.tokens = new TokenMaker(key);
    this.time = time;
    this.serialNumbers = new SerialNumbers(random);
  }

  /** With a clock that is compared with nothing. */
  public EmbeddedTimestampResponder(TimestampKey key, Clock clock, SecureRandom random) {
    this(key, clock::instant, random);
  }

  /** A key that may not stamp stops the start and not the first request. */
  void start(@Observes StartupEvent event) {
    LOG.debugf("Timestamps by %s", tokens.certificate().getSubjectX500Principal());
  }

  @Override
  public byte[] respond(byte[] request) {
    try {
      return granted(StampRequest.read(request));
    } catch (RefusedRequestException e) {
      return rejected(e);
    }
  }

  private byte[] granted(StampRequest request) throws RefusedRequestException {
    Instant now = time.now();
    if (now == null) {
      throw new RefusedRequestException(
          PKIFailureInfo.timeNotAvailable, "The clock cannot be shown to be within its accuracy");
    }
    try {
      if (!X509Period.includes(tokens.certificate(), now)) {
        throw new RefusedRequestException(
            PKIFailureInfo.systemFailure,
            "The unit is outside the period of its X.509 certificate");
      }
      ContentInfo token = tokens.token(request, serialNumbers.next(), now);
      return new TimeStampResp(new PKIStatusInfo(PKIStatus.granted), token)
          .getEncoded(ASN1Encoding.DER);
    } catch (IOException | RuntimeException e) {
      LOG.error("A timestamp could not be made", e);
      throw new RefusedRequestException(PKIFailureInfo.systemFailure, "The unit failed");
    }
  }

  private static byte[] rejected(RefusedRequestException refusal) {
    PKIStatusInfo status =
        new PKIStatusInfo(
            PKIStatus.rejection,
            new PKIFreeText(new DERUTF8String(String.valueOf(refusal.getMessage()))),
            new PKIFailureInfo(refusal.failInfo()));
    try {
      return new TimeStampResp(status, null).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("The timestamp reply cannot be written", e);
    }
  }
}
