package org.etalon.signing.evidence;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * What a token says of its hash functions and brings along; nothing here is proven.
 *
 * @param hash of the imprint
 * @param signedWith hash function of the authority's signature
 * @param lists revocation lists inside the token
 */
record StampedImprint(Hash hash, Hash signedWith, List<X509CRL> lists) {
  private static final int LISTS_MAX = 16;

  static StampedImprint of(byte[] token) throws EvidenceRejectedException {
    try {
      CMSSignedData cms = new CMSSignedData(token);
      TimeStampToken stamp = new TimeStampToken(cms);
      List<X509CRL> lists = new ArrayList<>();
      for (X509CRLHolder list : cms.getCRLs().getMatches(null)) {
        lists.add(new JcaX509CRLConverter().getCRL(list));
      }
      if (lists.size() > LISTS_MAX) {
        throw new EvidenceRejectedException("A timestamp has too many revocation lists.");
      }
      return new StampedImprint(
          hash(stamp.getTimeStampInfo().getMessageImprintAlgOID().getId()),
          hash(cms.getSignerInfos().iterator().next().getDigestAlgOID()),
          lists);
    } catch (CMSException
        | TSPException
        | IOException
        | GeneralSecurityException
        | RuntimeException e) {
      throw new EvidenceRejectedException("A timestamp cannot be read.", e);
    }
  }

  private static Hash hash(String identifier) throws EvidenceRejectedException {
    return Hash.of(new org.bouncycastle.asn1.ASN1ObjectIdentifier(identifier))
        .orElseThrow(
            () ->
                new EvidenceRejectedException(
                    "A timestamp uses the hash function " + identifier + "."));
  }
}
