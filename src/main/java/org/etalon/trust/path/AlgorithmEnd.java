package org.etalon.trust.path;

import java.io.IOException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.jspecify.annotations.Nullable;

/**
 * Until when hash functions and keys count as strong (ETSI TS 119 312, 1.5.1, with the dates of the
 * default policy of EU DSS 6.4, and what that policy does not name refused).
 *
 * @param until the first moment at which it does not count; {@link Instant#MAX} when no end is set,
 *     {@link Instant#MIN} for what never counts
 */
public record AlgorithmEnd(String name, Instant until) {
  private static final Instant OPEN = Instant.MAX;

  private static final Map<String, Instant> HASHES =
      Map.of(
          "MD5", day("2004-08-01"),
          "SHA1", day("2012-08-01"),
          "SHA224", day("2029-01-01"),
          "SHA256", OPEN,
          "SHA384", OPEN,
          "SHA512", OPEN,
          "SHA3-256", OPEN,
          "SHA3-384", OPEN,
          "SHA3-512", OPEN);

  /** The longest first; a shorter key than the last never counts. */
  private static final List<KeySize> KEYS =
      List.of(
          new KeySize("EC", 256, OPEN),
          new KeySize("EC", 224, day("2021-10-01")),
          new KeySize("EC", 160, day("2012-08-01")),
          new KeySize("RSA", 1900, day("2029-01-01")),
          new KeySize("RSA", 1024, day("2019-10-01")),
          new KeySize("RSA", 786, day("2010-08-01")),
          new KeySize("RSASSA-PSS", 3000, OPEN),
          new KeySize("RSASSA-PSS", 1900, day("2029-01-01")),
          new KeySize("RSASSA-PSS", 1024, day("2019-10-01")));

  private static final Pattern SIGNATURE = Pattern.compile("(SHA3-\\d+|SHA\\d+|MD5)WITH.+");

  /** Of the key in an X.509 certificate. */
  public static AlgorithmEnd ofKey(X509Certificate certificate) {
    PublicKey key = certificate.getPublicKey();
    int bits =
        key instanceof RSAPublicKey rsa
            ? rsa.getModulus().bitLength()
            : key instanceof ECPublicKey ec ? ec.getParams().getOrder().bitLength() : 0;
    String name = key.getAlgorithm() + " " + bits;
    return KEYS.stream()
        .filter(k -> k.algorithm.equals(key.getAlgorithm()) && bits >= k.bits)
        .findFirst()
        .map(k -> new AlgorithmEnd(name, k.until))
        .orElseGet(() -> new AlgorithmEnd(name, Instant.MIN));
  }

  /** Of the hash function in the signature of an X.509 certificate. */
  public static AlgorithmEnd ofSignature(X509Certificate certificate) {
    return ofSignature(certificate.getSigAlgName(), certificate.getSigAlgParams());
  }

  /**
   * Of the hash function in a signature.
   *
   * @param parameters the DER of the parameters; they name the hash function of RSASSA-PSS
   */
  public static AlgorithmEnd ofSignature(String algorithm, byte @Nullable [] parameters) {
    String hash =
        algorithm.equals("RSASSA-PSS")
            ? hashOfPss(parameters)
            : hash(algorithm.toUpperCase(Locale.ROOT));
    return new AlgorithmEnd(
        hash.isEmpty() ? algorithm : hash, HASHES.getOrDefault(hash, Instant.MIN));
  }

  private static String hash(String algorithm) {
    Matcher matcher = SIGNATURE.matcher(algorithm);
    return matcher.matches() ? matcher.group(1) : "";
  }

  private static String hashOfPss(byte @Nullable [] parameters) {
    try {
      return parameters == null
          ? "SHA1"
          : new DefaultAlgorithmNameFinder()
              .getAlgorithmName(
                  RSASSAPSSparams.getInstance(ASN1Primitive.fromByteArray(parameters))
                      .getHashAlgorithm())
              .replaceFirst("^SHA-", "SHA");
    } catch (IOException | IllegalArgumentException e) {
      return "";
    }
  }

  private static Instant day(String text) {
    return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private record KeySize(String algorithm, int bits, Instant until) {}
}
