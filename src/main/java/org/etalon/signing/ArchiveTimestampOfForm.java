package org.etalon.signing;

import java.util.List;
import org.etalon.xml.SafeXml;
import org.w3c.dom.Element;

/** Finds archive timestamps (ETSI EN 319 132-1, 5.5.2) in an LTA form. */
public final class ArchiveTimestampOfForm {
  private static final String XADES141 = "http://uri.etsi.org/01903/v1.4.1#";

  private ArchiveTimestampOfForm() {}

  /**
   * The token of the one that was added last.
   *
   * @return DER of a TimeStampToken
   */
  public static byte[] newest(byte[] xml) {
    List<Element> all = Elements.all(SafeXml.parse(xml), XADES141, "ArchiveTimeStamp");
    byte[] token =
        all.isEmpty()
            ? null
            : Elements.base64(
                Elements.only(
                    all.get(all.size() - 1), SignatureNames.XADES, "EncapsulatedTimeStamp"));
    if (token == null) {
      throw new IllegalArgumentException("It has no archive timestamp");
    }
    return token;
  }
}
