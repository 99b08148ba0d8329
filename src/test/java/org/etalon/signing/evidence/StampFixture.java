package org.etalon.signing.evidence;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.etalon.fixture.TestPki;
import org.etalon.fixture.TestPki.Entity;

/** A timestamp authority whose clock and life a test chooses, and its revocation lists. */
public final class StampFixture implements RootStamp {
  private static final SecureRandom RANDOM = new SecureRandom();

  public final Entity root;
  public final Entity unit;
  public Instant now;
  public Hash signedWith = Hash.SHA_256;
  public int stamps;

  /** An authority that lives for so many years from a moment, its root for twice as many. */
  public StampFixture(String name, Instant from, int years) {
    this.now = from.truncatedTo(ChronoUnit.SECONDS);
    this.root =
        TestPki.authority(name + " Root")
            .from(now.minusSeconds(60))
            .until(now.plus(Duration.ofDays(365L * 2 * years)))
            .selfSigned();
    this.unit =
        TestPki.timestampUnit(name)
            .from(now.minusSeconds(60))
            .until(now.plus(Duration.ofDays(365L * years)))
            .crlAt("http://localhost/" + name + ".crl")
            .issuedBy(root);
  }

  @Override
  public byte[] stamp(Hash hash, byte[] digest) {
    stamps++;
    try {
      DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
      TimeStampTokenGenerator generator =
          new TimeStampTokenGenerator(
              new JcaSignerInfoGeneratorBuilder(digests)
                  .setSignedAttributeGenerator(signingTime())
                  .build(
                      new JcaContentSignerBuilder(signedWith.name().replace("_", "") + "withECDSA")
                          .build(unit.key()),
                      unit.certificate()),
              digests.get(new AlgorithmIdentifier(signedWith.identifier().getAlgorithm())),
              new ASN1ObjectIdentifier("1.2.3.4"));
      generator.addCertificates(new JcaCertStore(List.of(unit.certificate())));
      TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
      requests.setCertReq(true);
      TimeStampRequest request =
          requests.generate(hash.identifier().getAlgorithm(), digest, BigInteger.ONE);
      return generator
          .generate(request, new BigInteger(64, RANDOM), Date.from(now))
          .getEncoded("DER");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  // Without this the library writes the time of the machine.
  private DefaultSignedAttributeTableGenerator signingTime() {
    return new DefaultSignedAttributeTableGenerator(
        new AttributeTable(
            new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(now))))));
  }

  public X509Certificate anchor() {
    return root.certificate();
  }

  /** A list of now, with these serial numbers revoked at their moments. */
  public X509CRL list(Revoked... revoked) {
    try {
      JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(root.certificate(), Date.from(now));
      builder.setNextUpdate(Date.from(now.plus(Duration.ofDays(7))));
      for (Revoked one : revoked) {
        builder.addCRLEntry(one.serial, Date.from(one.at), 1);
      }
      return new JcaX509CRLConverter()
          .getCRL(
              builder.build(
                  new JcaContentSignerBuilder(signedWith.name().replace("_", "") + "withECDSA")
                      .build(root.key())));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was revoked when. */
  public record Revoked(BigInteger serial, Instant at) {}

  /** An object that is told apart by its number. */
  public static byte[] object(int number) {
    return ("object " + number).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Records about single objects numbered from 0. */
  public List<EvidenceRecord> records(Hash hash, int count) {
    List<List<byte[]>> groups = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      groups.add(List.of(hash.of(object(i))));
    }
    try {
      return new EvidenceRecords(this).begin(hash, groups);
    } catch (org.etalon.timestamp.TimestampUnavailableException e) {
      throw new IllegalStateException(e);
    }
  }
}
