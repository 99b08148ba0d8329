package org.etalon.signing.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etalon.trust.X509Octets;

/** X.509 certificates and requests for them as files: DER, or PEM (RFC 7468). */
public final class X509Files {
  private static final int OCTETS_MAX = 64 * 1024;
  private static final Pattern REQUEST =
      Pattern.compile(
          "-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----([A-Za-z0-9+/=\\s]+)"
              + "-----END (?:NEW )?CERTIFICATE REQUEST-----");
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private X509Files() {}

  /** At least one X.509 certificate, in the order of the file. */
  public static List<X509Certificate> read(Path file) {
    try {
      if (Files.size(file) > OCTETS_MAX) {
        throw new IllegalArgumentException(file + " is too large for X.509 certificates");
      }
      List<X509Certificate> found = X509Octets.all(Files.readAllBytes(file));
      if (found.isEmpty()) {
        throw new IllegalArgumentException(file + " holds no X.509 certificate");
      }
      return found;
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read", e);
    } catch (CertificateException e) {
      throw new IllegalArgumentException(file + " holds no X.509 certificate", e);
    }
  }

  /** The DER of a request that is PEM or DER already. */
  public static byte[] der(byte[] request) {
    if (request.length > OCTETS_MAX) {
      throw new IllegalArgumentException("too large for a request");
    }
    Matcher pem = REQUEST.matcher(new String(request, StandardCharsets.US_ASCII));
    return pem.find() ? Base64.getMimeDecoder().decode(pem.group(1)) : request;
  }

  /** PEM of a request. */
  public static String pem(byte[] request) {
    return pem("CERTIFICATE REQUEST", request);
  }

  /** PEM of X.509 certificates. */
  public static String pem(List<X509Certificate> chain) {
    StringBuilder text = new StringBuilder();
    for (X509Certificate certificate : chain) {
      text.append(pem("CERTIFICATE", X509Octets.of(certificate)));
    }
    return text.toString();
  }

  private static String pem(String label, byte[] der) {
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
        .replace("%n", "\n")
        .formatted(label, LINES.encodeToString(der), label);
  }
}
