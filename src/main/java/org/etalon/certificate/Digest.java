package org.etalon.certificate;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.etalon.xml.Canonical;
import org.jspecify.annotations.Nullable;

/** A SHA-256 digest. Shown as {@code sha-256:} and hexadecimal digits. */
public final class Digest {
  private static final String PREFIX = "sha-256:";
  private static final int BYTES = 32;

  private final byte[] bytes;

  private Digest(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A SHA-256 digest has " + BYTES + " bytes");
    }
    this.bytes = bytes.clone();
  }

  public static Digest of(byte[] bytes) {
    return new Digest(bytes);
  }

  /** The digest of octets. */
  public static Digest over(byte[] octets) {
    return new Digest(Canonical.sha256(octets));
  }

  /** Reads the form with prefix, and the bare hexadecimal and base64 forms that documents use. */
  public static Optional<Digest> parse(String text) {
    String bare = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text.strip();
    try {
      byte[] bytes =
          bare.matches("[0-9a-fA-F]{64}")
              ? HexFormat.of().parseHex(bare)
              : Base64.getDecoder().decode(bare);
      return bytes.length == BYTES ? Optional.of(new Digest(bytes)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** As a DCC and XML Signature write it. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return PREFIX + HexFormat.of().formatHex(bytes);
  }
}
