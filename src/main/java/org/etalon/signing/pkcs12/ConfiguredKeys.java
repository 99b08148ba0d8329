package org.etalon.signing.pkcs12;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SealingKeys;
import org.etalon.signing.SigningConfig;
import org.etalon.timestamp.TimestampKey;

/** The keys that the configuration asks for: a deployment's own, or else the development PKI. */
@Singleton
public final class ConfiguredKeys implements SealingKeys, TimestampKey, PublishedPki {
  private final SealingKeys seals;
  private final TimestampKey timestamp;
  private final PublishedPki published;

  public ConfiguredKeys(SigningConfig config, Clock clock, SecureRandom random) {
    if (config.signingDirectory().isPresent()) {
      DirectoryKeys keys = DirectoryKeys.open(config.signingDirectory().get());
      this.seals = keys;
      this.timestamp = keys;
      this.published = keys;
    } else {
      DevelopmentPki keys =
          DevelopmentPki.open(
              config.dataDirectory().resolve("pki"), clock, random, config.baseUrl());
      this.seals = keys;
      this.timestamp = keys;
      this.published = keys;
    }
  }

  /** Makes or opens the keys when the service starts and not at the first signature. */
  void start(@Observes StartupEvent event) {
    published.roots();
  }

  @Override
  public SealingKey forLaboratory(String organisation) {
    return seals.forLaboratory(organisation);
  }

  @Override
  public SealingKey sealFor(String organisation, String displayName, String countryCode) {
    return seals.sealFor(organisation, displayName, countryCode);
  }

  @Override
  public List<X509Certificate> timestampChain() {
    return timestamp.timestampChain();
  }

  @Override
  public byte[] signTimestamp(byte[] octets) {
    return timestamp.signTimestamp(octets);
  }

  @Override
  public List<X509Certificate> roots() {
    return published.roots();
  }

  @Override
  public List<X509Certificate> issuers() {
    return published.issuers();
  }

  @Override
  public List<X509Certificate> timestampUnits() {
    return published.timestampUnits();
  }

  @Override
  public List<X509CRL> revocationLists() {
    return published.revocationLists();
  }

  @Override
  public boolean development() {
    return published.development();
  }
}
