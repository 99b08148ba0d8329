package org.etalon.signing.pkcs12;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.etalon.platform.PrivateFiles;
import org.etalon.trust.X509Octets;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the revocation list of one authority fresh (RFC 5280, 5). What is revoked stands in a text
 * file, one line each: serial number in hexadecimal, reason code, instant; separated by spaces.
 */
final class RevocationLists {
  private static final Duration RENEWED_AFTER = Duration.ofDays(1);
  private static final Duration GOOD_FOR = Duration.ofDays(7);

  private final Path directory;
  private final Clock clock;
  private final Map<Path, Read> known = new ConcurrentHashMap<>();

  RevocationLists(Path directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** The list of that authority, made anew when it is a day old or something was revoked since. */
  X509CRL current(String name, StoredKey authority) {
    try {
      Path file = directory.resolve(name + ".crl");
      X509CRL stored = Files.exists(file) ? stored(file) : null;
      if (stored != null && fresh(stored, revoked(name))) {
        return stored;
      }
      X509CRL made = make(name, authority, number(stored).add(BigInteger.ONE));
      PrivateFiles.write(file, made.getEncoded());
      return made;
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException("The revocation list of " + name + " cannot be kept", e);
    }
  }

  /** Reading it again would give the same octets: it is replaced whole or not at all. */
  private X509CRL stored(Path file) throws IOException, GeneralSecurityException {
    FileTime written = Files.getLastModifiedTime(file);
    Read before = known.get(file);
    if (before != null && before.written.equals(written)) {
      return before.list;
    }
    X509CRL list = X509Octets.revocationList(Files.readAllBytes(file));
    known.put(file, new Read(written, list));
    return list;
  }

  /** Adds a line, on disk before it is told of; a second entry for the same one is refused. */
  void revoke(String name, X509Certificate certificate, int reason, Instant at) {
    String serial = certificate.getSerialNumber().toString(16);
    Path file = revoked(name);
    try {
      List<String> lines = new ArrayList<>();
      if (Files.exists(file)) {
        lines.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
      }
      if (lines.stream().anyMatch(line -> line.strip().startsWith(serial + " "))) {
        throw new IllegalArgumentException("It is revoked already");
      }
      lines.add(serial + " " + reason + " " + at.truncatedTo(ChronoUnit.SECONDS));
      String text = String.join("\n", lines) + "\n";
      PrivateFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("The revocation list of " + name + " cannot be kept", e);
    }
  }

  private boolean fresh(X509CRL crl, Path revoked) throws IOException {
    Instant made = crl.getThisUpdate().toInstant();
    Instant changed =
        Files.exists(revoked)
            ? Files.getLastModifiedTime(revoked).toInstant().truncatedTo(ChronoUnit.SECONDS)
            : Instant.EPOCH;
    Instant now = clock.instant();
    return changed.isBefore(made) && !made.isAfter(now) && made.plus(RENEWED_AFTER).isAfter(now);
  }

  private X509CRL make(String name, StoredKey authority, BigInteger number)
      throws GeneralSecurityException, IOException, OperatorCreationException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    X509v2CRLBuilder builder = new JcaX509v2CRLBuilder(authority.certificate(), Date.from(now));
    builder.setNextUpdate(Date.from(now.plus(GOOD_FOR)));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        new JcaX509ExtensionUtils()
            .createAuthorityKeyIdentifier(authority.certificate().getPublicKey()));
    builder.addExtension(Extension.cRLNumber, false, new CRLNumber(number));
    // Nothing is ever taken off this list, also not what is past its period.
    builder.addExtension(
        Extension.expiredCertsOnCRL,
        false,
        new ASN1GeneralizedTime(authority.certificate().getNotBefore()));
    Path revoked = revoked(name);
    if (Files.exists(revoked)) {
      for (String line : Files.readAllLines(revoked, StandardCharsets.UTF_8)) {
        if (!line.isBlank()) {
          String[] fields = line.strip().split(" +");
          builder.addCRLEntry(
              new BigInteger(fields[0], 16),
              Date.from(Instant.parse(fields[2])),
              Integer.parseInt(fields[1]));
        }
      }
    }
    return new JcaX509CRLConverter()
        .getCRL(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.key())));
  }

  private Path revoked(String name) {
    return directory.resolve(name + ".revoked");
  }

  private static BigInteger number(@Nullable X509CRL crl) {
    byte[] octets = crl == null ? null : crl.getExtensionValue(Extension.cRLNumber.getId());
    return octets == null
        ? BigInteger.ZERO
        : ASN1Integer.getInstance(ASN1OctetString.getInstance(octets).getOctets()).getValue();
  }

  private record Read(FileTime written, X509CRL list) {}
}
