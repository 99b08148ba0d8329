package org.etalon.timestamp.rule;

import static org.etalon.timestamp.TimestampFinding.failed;
import static org.etalon.timestamp.TimestampFinding.passed;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.etalon.timestamp.TimestampFinding;
import org.etalon.timestamp.TimestampRule;
import org.etalon.trust.DerDepth;
import org.jspecify.annotations.Nullable;

/** The first three rules: without them there is nothing that the others could be asked about. */
public final class TokenReader {
  private static final BigInteger VERSION = BigInteger.ONE;

  private TokenReader() {}

  /**
   * Opens a token as far as it goes, and adds what was found.
   *
   * @return null when a finding says why it could not be opened
   * @throws CMSException when it is no CMS, like the other exceptions
   */
  public static @Nullable OpenedToken open(
      byte[] token, Collection<X509Certificate> candidates, List<TimestampFinding> findings)
      throws CMSException, GeneralSecurityException, IOException, ParseException {
    // Reading the primitive first refuses octets after the structure.
    CMSSignedData cms =
        new CMSSignedData(ContentInfo.getInstance(ASN1Primitive.fromByteArray(token)));
    findings.add(passed(TimestampRule.FORM, "CMS SignedData"));
    TSTInfo info = info(cms);
    if (info == null) {
      findings.add(failed(TimestampRule.CONTENT_TYPE, "no readable TSTInfo of version 1"));
      return null;
    }
    findings.add(passed(TimestampRule.CONTENT_TYPE, "TSTInfo"));
    Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
    if (signers.size() != 1) {
      findings.add(failed(TimestampRule.ONE_SIGNER, signers.size() + " signers"));
      return null;
    }
    findings.add(passed(TimestampRule.ONE_SIGNER, "one signer"));
    return OpenedToken.of(cms, info, signers.iterator().next(), candidates);
  }

  private static @Nullable TSTInfo info(CMSSignedData cms) {
    try {
      if (!CMSObjectIdentifiers.signedData.equals(cms.toASN1Structure().getContentType())
          || !PKCSObjectIdentifiers.id_ct_TSTInfo.getId().equals(cms.getSignedContentTypeOID())
          || cms.getSignedContent() == null
          || !(cms.getSignedContent().getContent() instanceof byte[] content)
          || DerDepth.fault(content) != null) {
        return null;
      }
      TSTInfo info = TSTInfo.getInstance(ASN1Primitive.fromByteArray(content));
      return VERSION.equals(info.getVersion().getValue()) ? info : null;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }
}
