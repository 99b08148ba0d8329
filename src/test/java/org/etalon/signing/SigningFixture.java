package org.etalon.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Set;
import org.etalon.signing.dss.DssEngine;
import org.etalon.signing.pkcs12.DevelopmentPki;
import org.etalon.signing.xades.FixedProfileSealer;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampResponder;
import org.etalon.timestamp.authority.EmbeddedTimestampAuthority;
import org.etalon.timestamp.authority.EmbeddedTimestampResponder;

/**
 * A laboratory with a development PKI of its own, a timestamp authority, a sealer and a verifier.
 */
public final class SigningFixture {
  public static final String LABORATORY = "lab";

  public final Path directory;
  public final Clock clock = Clock.systemUTC();
  public final DevelopmentPki pki;
  public final TimestampResponder responder;
  public final TimestampAuthority authority;
  public final DccSealer sealer;

  public SigningFixture(Path directory) {
    SecureRandom random = new SecureRandom();
    this.directory = directory;
    this.pki = DevelopmentPki.open(directory, clock, random, "http://localhost:8080/");
    this.responder = new EmbeddedTimestampResponder(pki, clock, random);
    this.authority = new EmbeddedTimestampAuthority(responder, random);
    this.sealer = new FixedProfileSealer(pki, authority, clock);
    pki.sealFor(LABORATORY, "Prüflabor Übersee 计量", "DE");
  }

  /** A verifier that trusts this PKI's root and what else is given. */
  public SignatureVerifier verifier(X509Certificate... others) {
    return verifier(pki, others);
  }

  public SignatureVerifier verifier(PublishedPki own, X509Certificate... others) {
    Set<X509Certificate> anchors = new java.util.LinkedHashSet<>(own.roots());
    anchors.addAll(java.util.Arrays.asList(others));
    return new SignatureVerifier(
        new DssEngine(own, () -> anchors, clock), own, () -> anchors, clock);
  }

  /** A stand-in for a calibration certificate, small and with non-ASCII text. */
  public static byte[] dcc() {
    return ("""
        <?xml version="1.0" encoding="UTF-8"?>
        <dcc:digitalCalibrationCertificate xmlns:dcc="https://ptb.de/dcc" \
        xmlns:si="https://ptb.de/si" schemaVersion="3.3.0">
          <!-- a comment -->
          <dcc:administrativeData><dcc:coreData id="core">\
        <dcc:uniqueIdentifier>LAB-2026-000012</dcc:uniqueIdentifier></dcc:coreData>\
        </dcc:administrativeData>
          <dcc:measurementResults><si:real><si:value>20.10</si:value>\
        <si:unit>\\degreecelsius</si:unit></si:real></dcc:measurementResults>
          <dcc:comment>Über 20 °C &amp; &lt;gut&gt;, 温度</dcc:comment>
        </dcc:digitalCalibrationCertificate>
        """)
        .getBytes(StandardCharsets.UTF_8);
  }

  public static String text(byte[] xml) {
    return new String(xml, StandardCharsets.UTF_8);
  }

  public static byte[] octets(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  /** A new PKI in a temporary directory that the caller's test run leaves to the system. */
  public static SigningFixture temporary() {
    try {
      Path directory = Files.createTempDirectory("etalon-signing");
      return new SigningFixture(directory.resolve("pki"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
