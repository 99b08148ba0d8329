package org.etalon.signing.fixed;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.etalon.signing.fixed.Part.Octets;
import org.etalon.trust.P256;
import org.etalon.trust.X509Octets;
import org.etalon.xml.Canonical;
import org.jspecify.annotations.Nullable;

/**
 * A signature whose form is exactly the fixed profile.
 *
 * @param dataIntact both digests in it are those of the document and of the signed properties
 * @param contentDigest SHA-256 of the document, as the signature says it
 * @param signedInfo SHA-256 of the canonical {@code ds:SignedInfo}
 * @param value r and s, of 32 octets each
 * @param signer the X.509 certificate beside it whose digest the signed properties have
 * @param certificates all that are beside it
 * @param stampedOctets what its timestamps are made over
 * @param stamps the tokens, in the order of the document
 * @param embedded values for the long term that follow, which nobody has looked at
 * @param archiveStamp whether an archive timestamp follows too
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FixedSignature(
    boolean dataIntact,
    byte[] contentDigest,
    byte[] signedInfo,
    byte[] value,
    X509Certificate signer,
    List<X509Certificate> certificates,
    byte[] stampedOctets,
    List<byte[]> stamps,
    EmbeddedValues embedded,
    boolean archiveStamp) {
  private static final int DIGEST = 32;
  private static final int VALUE = 64;

  public FixedSignature {
    certificates = List.copyOf(certificates);
    stamps = List.copyOf(stamps);
  }

  /**
   * Its form by the name that ETSI EN 319 132-1 has for one with such values; whether they are
   * enough, and right, is for others to judge.
   */
  public String format() {
    boolean revocation = !embedded.lists().isEmpty() || !embedded.answers().isEmpty();
    String level = !revocation ? "T" : archiveStamp ? "LTA" : "LT";
    return "XAdES-BASELINE-" + level;
  }

  /** Whether the data are what was signed, and the signature value is that of the signer's key. */
  public boolean isIntact() {
    return dataIntact && P256.verifies(signer.getPublicKey(), signedInfo, value);
  }

  /** The signature, or null when a value in it is not as the profile has it. */
  static @Nullable FixedSignature of(Values values, SignedParts parts, byte[] actual) {
    byte[] content = values.octets(Value.CONTENT_DIGEST, DIGEST);
    byte[] properties = values.octets(Value.PROPERTIES_DIGEST, DIGEST);
    byte[] value = values.octets(Value.SIGNATURE_VALUE, VALUE);
    byte[] named = values.octets(Value.SIGNER_DIGEST, DIGEST);
    List<byte[]> stamps = values.octets(Value.STAMP);
    List<X509Certificate> certificates = certificates(values.octets(Value.CERTIFICATE));
    X509Certificate signer = signer(certificates, values.octets(Value.CERTIFICATE), named);
    if (content == null
        || properties == null
        || value == null
        || stamps == null
        || signer == null
        || !P256.isKey(signer.getPublicKey())) {
      return null;
    }
    return new FixedSignature(
        MessageDigest.isEqual(content, actual)
            && MessageDigest.isEqual(
                properties, Canonical.sha256(parts.octets(Octets.SIGNED_PROPERTIES))),
        content,
        Canonical.sha256(parts.octets(Octets.SIGNED_INFO)),
        value,
        signer,
        certificates,
        parts.octets(Octets.SIGNATURE_VALUE),
        stamps,
        new EmbeddedValues(
            values.readable(Value.EMBEDDED_CERTIFICATE),
            values.readable(Value.EMBEDDED_LIST),
            values.readable(Value.EMBEDDED_ANSWER)),
        values.says(Value.LONG_TERM, Grammar.ARCHIVE_STAMP));
  }

  private static List<X509Certificate> certificates(@Nullable List<byte[]> encoded) {
    List<X509Certificate> certificates = new ArrayList<>();
    if (encoded == null) {
      return certificates;
    }
    for (byte[] octets : encoded) {
      X509Certificate certificate = X509Octets.der(octets).orElse(null);
      if (certificate == null) {
        return List.of();
      }
      certificates.add(certificate);
    }
    return certificates;
  }

  private static @Nullable X509Certificate signer(
      List<X509Certificate> certificates,
      @Nullable List<byte[]> encoded,
      byte @Nullable [] digest) {
    for (int i = 0; i < certificates.size() && encoded != null; i++) {
      if (digest != null && MessageDigest.isEqual(digest, Canonical.sha256(encoded.get(i)))) {
        return certificates.get(i);
      }
    }
    return null;
  }
}
