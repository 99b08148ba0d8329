package org.etalon.timestamp.authority;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;
import org.etalon.timestamp.TimestampKey;
import org.etalon.timestamp.TimestampPolicy;
import org.etalon.timestamp.TimestampResponder;

/**
 * Issues RFC 3161 tokens (with ESSCertIDv2 of RFC 5816) under {@link TimestampPolicy}.
 *
 * <p>A serial number is 128 random bits: it needs no memory, so that it is not used twice even
 * after a crash or by two instances with the same key (RFC 3161, 2.4.2).
 */
@Singleton
public final class EmbeddedTimestampResponder implements TimestampResponder {
  private static final Set<ASN1ObjectIdentifier> HASHES =
      Set.of(
          NISTObjectIdentifiers.id_sha256,
          NISTObjectIdentifiers.id_sha384,
          NISTObjectIdentifiers.id_sha512);

  private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier(TimestampPolicy.OID);
  private static final int SERIAL_BITS = 128;

  private final TimestampKey key;
  private final Clock clock;
  private final SecureRandom random;
  private final DigestCalculatorProvider digests;

  public EmbeddedTimestampResponder(TimestampKey key, Clock clock, SecureRandom random) {
    this.key = key;
    this.clock = clock;
    this.random = random;
    try {
      // No provider named: the JDK's SHA-256 is several times faster than BouncyCastle's.
      this.digests = new JcaDigestCalculatorProviderBuilder().build();
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("Digests of the JDK are not available", e);
    }
  }

  @Override
  public byte[] respond(byte[] request) {
    try {
      return answer(request).getEncoded();
    } catch (TSPException | IOException e) {
      throw new IllegalStateException("The timestamp reply cannot be written", e);
    }
  }

  private TimeStampResponse answer(byte[] octets) throws TSPException {
    TimeStampResponseGenerator replies = replies();
    if (octets.length > REQUEST_BYTES_MAX) {
      return rejection(replies, PKIFailureInfo.badDataFormat, "The request is too long");
    }
    TimeStampRequest request;
    try {
      // Reading the primitive first refuses octets after the structure.
      request = new TimeStampRequest(ASN1Primitive.fromByteArray(octets).getEncoded());
    } catch (IOException | RuntimeException e) {
      return rejection(replies, PKIFailureInfo.badDataFormat, "Not a TimeStampReq");
    }
    if (request.getVersion() != 1) {
      return rejection(replies, PKIFailureInfo.badRequest, "Only version 1 is answered");
    }
    try {
      return replies.generateGrantedResponse(request, serial(), Date.from(clock.instant()));
    } catch (TSPValidationException e) {
      return rejection(replies, e.getFailureCode(), String.valueOf(e.getMessage()));
    }
  }

  private static TimeStampResponse rejection(
      TimeStampResponseGenerator replies, int failInfo, String text) throws TSPException {
    return replies.generateFailResponse(PKIStatus.REJECTION, failInfo, text);
  }

  private BigInteger serial() {
    return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS);
  }

  // A signer generator holds state, so each reply has its own.
  private TimeStampResponseGenerator replies() throws TSPException {
    try {
      List<X509CertificateHolder> chain = new ArrayList<>();
      for (X509Certificate certificate : key.timestampChain()) {
        chain.add(new JcaX509CertificateHolder(certificate));
      }
      SignerInfoGenerator signer =
          new JcaSignerInfoGeneratorBuilder(digests).build(new KeySigner(key), chain.get(0));
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              signer,
              digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
              POLICY);
      tokens.setAccuracySeconds(TimestampPolicy.ACCURACY_SECONDS);
      tokens.setOrdering(false);
      // The root is what the other side must already have.
      tokens.addCertificates(
          new CollectionStore<>(chain.size() > 1 ? chain.subList(0, chain.size() - 1) : chain));
      return new TimeStampResponseGenerator(tokens, HASHES, Set.of(POLICY), Set.of());
    } catch (CertificateEncodingException | OperatorCreationException e) {
      throw new IllegalStateException("The timestamp key cannot be used", e);
    }
  }
}
