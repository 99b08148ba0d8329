package org.etalon.timestamp.rule;

import static org.etalon.timestamp.TimestampFinding.failed;
import static org.etalon.timestamp.TimestampFinding.passed;

import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.etalon.timestamp.TimestampExpectation;
import org.etalon.timestamp.TimestampFinding;
import org.etalon.timestamp.TimestampRule;

/** Content type and message digest are signed, once each (RFC 5652, 11). */
final class SignedAttributes implements TokenRule {
  @Override
  public TimestampFinding check(OpenedToken token, TimestampExpectation expected) {
    AttributeTable attributes = token.signer().getSignedAttributes();
    boolean complete =
        attributes != null
            && attributes.getAll(CMSAttributes.contentType).size() == 1
            && attributes.getAll(CMSAttributes.messageDigest).size() == 1;
    return complete
        ? passed(TimestampRule.SIGNED_ATTRIBUTES, "both signed")
        : failed(TimestampRule.SIGNED_ATTRIBUTES, "missing or repeated");
  }
}
