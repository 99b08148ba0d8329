package org.etalon.signing;

import org.etalon.signing.dss.DssSealer;

/** A sealed document as text, and its parts, to be put together anew. */
final class SealedText {
  static final String END = "</dcc:digitalCalibrationCertificate>";
  private static final String OPENING = "<dcc:digitalCalibrationCertificate";
  private static final String SIGNATURE_END = "</ds:Signature>";

  final String text;

  private SealedText(byte[] xml) {
    this.text = SigningFixture.text(xml);
  }

  /** By the signer of this service. */
  static SealedText own(SigningFixture fixture) throws Exception {
    return own(fixture, SigningFixture.dcc());
  }

  static SealedText own(SigningFixture fixture, byte[] dcc) throws Exception {
    return new SealedText(fixture.sealer.seal(SigningFixture.LABORATORY, dcc).xml());
  }

  /** By EU DSS, in the same profile. */
  static SealedText byDss(SigningFixture fixture) throws Exception {
    return new SealedText(
        new DssSealer(fixture.pki, fixture.authority, fixture.clock)
            .seal(SigningFixture.LABORATORY, SigningFixture.dcc())
            .xml());
  }

  /** Without the XML declaration. */
  String root() {
    return text.substring(text.indexOf(OPENING)).strip();
  }

  String signature() {
    return text.substring(text.indexOf("<ds:Signature "), text.indexOf(SIGNATURE_END))
        + SIGNATURE_END;
  }

  String unsignedRoot() {
    return root().replace(signature(), "");
  }

  /** The start tag of the root. */
  String start() {
    return root().substring(0, root().indexOf('>') + 1);
  }

  /** What is in the root before the signature. */
  String body() {
    return unsignedRoot().substring(start().length(), unsignedRoot().length() - END.length());
  }

  String element(String qualified) {
    int from = text.indexOf("<" + qualified);
    String end = "</" + qualified + ">";
    return text.substring(from, text.indexOf(end, from) + end.length());
  }

  /** The text of the first element of that name. */
  String value(String qualified) {
    String element = element(qualified);
    return element.substring(element.indexOf('>') + 1, element.lastIndexOf('<'));
  }
}
