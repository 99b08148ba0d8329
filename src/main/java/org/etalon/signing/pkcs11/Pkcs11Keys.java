package org.etalon.signing.pkcs11;

import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.etalon.platform.StartRefusedException;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.SealKeyStore;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SealingKeys;
import org.etalon.signing.ServiceSeal;
import org.etalon.signing.keys.AuthorityFiles;
import org.etalon.signing.keys.DevelopmentNames;
import org.etalon.signing.keys.KeyAlgorithm;
import org.etalon.timestamp.TimestampKey;

/**
 * Keys on a token, found by their label: {@code tsa} for the timestamp unit, {@code service} for
 * the service's own seal, the organisation's identifier or a name made from it for a seal. The
 * token holds each key's own X.509 certificate, the signing directory those of the authorities and
 * their revocation lists.
 */
public final class Pkcs11Keys
    implements SealingKeys, ServiceSeal, SealKeyStore, TimestampKey, PublishedPki {
  /** The label of the timestamp unit. */
  public static final String TIMESTAMP_UNIT = "tsa";

  private static final Pattern LABEL = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");

  private final Pkcs11Token token;
  private final AuthorityFiles authorities;
  private final Map<String, TokenKey> keys = new ConcurrentHashMap<>();

  Pkcs11Keys(Pkcs11Token token, AuthorityFiles authorities) {
    this.token = token;
    this.authorities = authorities;
  }

  /** Opens the token that the settings name; {@code directory} holds the authorities. */
  public static Pkcs11Keys open(Pkcs11Config config, Path directory, Clock clock) {
    Path library = config.library().orElseThrow(() -> missing("library"));
    String slot = config.slot().orElseThrow(() -> missing("slot"));
    Path pin = config.pinFile().orElseThrow(() -> missing("pin-file"));
    return new Pkcs11Keys(
        Pkcs11Token.open(library, slot, new PinFile(pin), clock), AuthorityFiles.read(directory));
  }

  private static StartRefusedException missing(String setting) {
    return new StartRefusedException("A PKCS#11 token needs etalon.pkcs11." + setting + ".");
  }

  @Override
  public SealingKey forLaboratory(String organisation) {
    // No laboratory can be called as the timestamp unit or the service is.
    if (organisation.equals(TIMESTAMP_UNIT) || organisation.equals(ServiceSeal.NAME)) {
      throw new IllegalArgumentException("Not an organisation identifier: " + organisation);
    }
    return key(organisation);
  }

  @Override
  public SealingKey sealFor(String organisation, String displayName, String countryCode) {
    return forLaboratory(organisation);
  }

  @Override
  public SealingKey serviceSeal() {
    if (!token.holds(ServiceSeal.NAME)) {
      throw new ProblemException(ProblemType.STATE_CONFLICT, ServiceSeal.MISSING);
    }
    return key(ServiceSeal.NAME);
  }

  @Override
  public SealingKey key(String name) {
    TokenKey known = keys.get(name);
    if (known != null) {
      return known;
    }
    if (!LABEL.matcher(name).matches()) {
      throw new IllegalArgumentException("Not the label of a key: " + name);
    }
    if (!token.holds(name)) {
      throw new ProblemException(
          ProblemType.STATE_CONFLICT, "The token has no key " + name + " with its certificate.");
    }
    X509Certificate certificate = token.certificate(name);
    if (!KeyAlgorithm.accepted(certificate.getPublicKey())) {
      throw new IllegalStateException("The key " + name + " on the token is not EC P-256");
    }
    TokenKey found = new TokenKey(token, name, authorities.chain(certificate));
    keys.put(name, found);
    return found;
  }

  @Override
  public synchronized SealingKey generate(String name) {
    if (!LABEL.matcher(name).matches()) {
      throw new IllegalArgumentException("Not the label of a key: " + name);
    }
    token.generate(name);
    return key(name);
  }

  @Override
  public synchronized void install(String name, List<X509Certificate> chain) {
    PublicKey own = key(name).chain().get(0).getPublicKey();
    if (!Arrays.equals(own.getEncoded(), chain.get(0).getPublicKey().getEncoded())) {
      throw new IllegalArgumentException("The X.509 certificate is of another key");
    }
    token.install(name, chain.get(0));
    keys.remove(name);
  }

  /** Whether the token has the key of a timestamp unit; a deployment may use others alone. */
  public boolean hasTimestampUnit() {
    return token.holds(TIMESTAMP_UNIT);
  }

  @Override
  public List<X509Certificate> timestampChain() {
    return key(TIMESTAMP_UNIT).chain();
  }

  @Override
  public byte[] signTimestamp(byte[] octets) {
    return key(TIMESTAMP_UNIT).sign(octets);
  }

  @Override
  public List<X509Certificate> roots() {
    return authorities.roots();
  }

  @Override
  public List<X509Certificate> issuers() {
    return authorities.issuers();
  }

  @Override
  public List<X509Certificate> timestampUnits() {
    return hasTimestampUnit() ? List.of(timestampChain().get(0)) : List.of();
  }

  @Override
  public List<X509CRL> revocationLists() {
    return authorities.revocationLists();
  }

  @Override
  public boolean development() {
    return DevelopmentNames.in(roots());
  }
}
