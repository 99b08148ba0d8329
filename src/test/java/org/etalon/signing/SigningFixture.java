package org.etalon.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Set;
import org.etalon.signing.SignatureEngine.Examined;
import org.etalon.signing.SignatureEngine.ExaminedSignature;
import org.etalon.signing.cms.CmsSealer;
import org.etalon.signing.dss.DssEngine;
import org.etalon.signing.pkcs12.DevelopmentPki;
import org.etalon.signing.xades.FixedProfileSealer;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampIndependence;
import org.etalon.timestamp.TimestampResponder;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.timestamp.authority.EmbeddedTimestampAuthority;
import org.etalon.timestamp.authority.EmbeddedTimestampResponder;

/**
 * A laboratory with a development PKI of its own, a timestamp authority, a sealer and a verifier.
 */
public final class SigningFixture {
  public static final String LABORATORY = "lab";

  private static final int DSS_ATTEMPTS = 3;

  public final Path directory;
  public final Clock clock;
  public final DevelopmentPki pki;
  public final TimestampResponder responder;
  public final TimestampAuthority authority;
  public final DccSealer sealer;

  public SigningFixture(Path directory) {
    this(directory, Clock.systemUTC());
  }

  private SigningFixture(Path directory, Clock clock) {
    SecureRandom random = new SecureRandom();
    this.clock = clock;
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

  /** A verifier that is told which authorities are independent. */
  public SignatureVerifier verifier(TimestampIndependence independence) {
    Set<X509Certificate> anchors = Set.copyOf(pki.roots());
    return new SignatureVerifier(
        new DssEngine(pki, () -> anchors, clock),
        X509Trust.offline(pki, () -> anchors, clock),
        independence,
        ProofsOfExistence.NONE,
        clock);
  }

  /** The signature of this PKI's service beside a file. */
  public byte[] detached(byte[] content) {
    try {
      return new CmsSealer(pki, authority, clock).seal(content);
    } catch (TimestampUnavailableException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A verifier of such signatures that trusts this PKI's root. */
  public DetachedVerifier detached(Clock at) {
    Set<X509Certificate> anchors = Set.copyOf(pki.roots());
    return new DetachedVerifier(X509Trust.offline(pki, () -> anchors, at), unit -> true, at);
  }

  /** What DSS finds of the only signature, with the trust and the revocation lists of this PKI. */
  public ExaminedSignature byDss(byte[] sealed) {
    DssEngine engine = new DssEngine(pki, () -> Set.copyOf(pki.roots()), clock);
    // The first time can take longer than the engine waits, on a machine that is busy.
    for (int i = 0; i < DSS_ATTEMPTS; i++) {
      if (engine.examine(sealed, true) instanceof Examined examined) {
        assertThat(examined.signatures()).hasSize(1);
        return examined.signatures().get(0);
      }
    }
    throw new IllegalStateException("DSS could not examine it");
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
    return temporary(Clock.systemUTC());
  }

  /** The same by another clock. */
  public static SigningFixture temporary(Clock clock) {
    try {
      Path directory = Files.createTempDirectory("etalon-signing");
      return new SigningFixture(directory.resolve("pki"), clock);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
