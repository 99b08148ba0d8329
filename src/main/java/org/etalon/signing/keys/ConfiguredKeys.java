package org.etalon.signing.keys;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.etalon.platform.StartRefusedException;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.SealKeyStore;
import org.etalon.signing.SealSchedule;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SealingKeys;
import org.etalon.signing.ServiceSeal;
import org.etalon.signing.SigningConfig;
import org.etalon.signing.pkcs11.Pkcs11Config;
import org.etalon.signing.pkcs11.Pkcs11Keys;
import org.etalon.signing.pkcs12.DevelopmentPki;
import org.etalon.signing.pkcs12.DirectoryKeys;
import org.etalon.timestamp.TimestampKey;

/**
 * The keys that the configuration asks for: a token's, a deployment's own files, or else the
 * development PKI. A laboratory seals with the key that was made active for it, or without such a
 * word with the one that bears its name.
 */
@Singleton
public final class ConfiguredKeys
    implements SealingKeys, ServiceSeal, SealKeyStore, TimestampKey, PublishedPki {
  private final SealSchedule schedule;
  private final SealingKeys seals;
  private final ServiceSeal service;
  private final SealKeyStore made;
  private final TimestampKey timestamp;
  private final PublishedPki published;

  public ConfiguredKeys(
      SigningConfig config,
      Pkcs11Config token,
      SealSchedule schedule,
      Clock clock,
      SecureRandom random) {
    this.schedule = schedule;
    if (token.library().isPresent()) {
      Pkcs11Keys keys =
          Pkcs11Keys.open(
              token,
              config
                  .signingDirectory()
                  .orElseThrow(
                      () ->
                          new StartRefusedException(
                              "etalon.signing.directory must hold the authorities of the token's"
                                  + " keys.")),
              clock);
      this.seals = keys;
      this.service = keys;
      this.made = keys;
      this.timestamp = keys;
      this.published = keys;
    } else if (config.signingDirectory().isPresent()) {
      DirectoryKeys keys = DirectoryKeys.open(config.signingDirectory().get(), clock, random);
      this.seals = keys;
      this.service = keys;
      this.made = keys.made();
      this.timestamp = keys;
      this.published = keys;
    } else {
      DevelopmentPki keys =
          DevelopmentPki.open(
              config.dataDirectory().resolve("pki"), clock, random, config.baseUrl());
      this.seals = keys;
      this.service = keys;
      this.made = keys.made();
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
    return schedule
        .activeKey(organisation)
        .map(made::key)
        .orElseGet(() -> seals.forLaboratory(organisation));
  }

  @Override
  public SealingKey sealFor(String organisation, String displayName, String countryCode) {
    return schedule
        .activeKey(organisation)
        .map(made::key)
        .orElseGet(() -> seals.sealFor(organisation, displayName, countryCode));
  }

  @Override
  public SealingKey serviceSeal() {
    return service.serviceSeal();
  }

  @Override
  public SealingKey generate(String name) {
    return made.generate(name);
  }

  @Override
  public SealingKey key(String name) {
    return made.key(name);
  }

  @Override
  public void install(String name, List<X509Certificate> chain) {
    made.install(name, chain);
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
