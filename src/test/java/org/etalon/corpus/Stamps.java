package org.etalon.corpus;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.etalon.fixture.TestPki.Entity;

/** Timestamp tokens by any key, good for that or not, and of any time. */
final class Stamps {
  private static final AtomicLong SERIAL = new AtomicLong(1);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private Stamps() {}

  static byte[] token(Entity unit, Instant at, byte[] sha256) {
    try {
      TSTInfo info =
          new TSTInfo(
              new ASN1ObjectIdentifier("1.2.3.4"),
              new MessageImprint(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), sha256),
              new ASN1Integer(BigInteger.valueOf(SERIAL.incrementAndGet())),
              new ASN1GeneralizedTime(TIME.format(at)),
              null,
              null,
              null,
              null,
              null);
      CMSSignedDataGenerator cms = new CMSSignedDataGenerator();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(unit.certificate().getEncoded());
      AttributeTable attributes =
          new AttributeTable(new ASN1EncodableVector())
              .add(
                  PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                  new SigningCertificateV2(new ESSCertIDv2(hash)));
      cms.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes))
              .build(
                  new JcaContentSignerBuilder(
                          unit.key().getAlgorithm().equals("EC")
                              ? "SHA256withECDSA"
                              : "SHA256withRSA")
                      .build(unit.key()),
                  unit.certificate()));
      cms.addCertificates(new JcaCertStore(unit.chain()));
      return cms.generate(
              new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info.getEncoded()),
              true)
          .getEncoded("DER");
    } catch (GeneralSecurityException
        | CMSException
        | OperatorCreationException
        | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
