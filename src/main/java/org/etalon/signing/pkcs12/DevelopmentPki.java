package org.etalon.signing.pkcs12;

import static org.etalon.signing.keys.DevelopmentNames.MARK;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.etalon.platform.PrivateFiles;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.SealKeyStore;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SealingKeys;
import org.etalon.signing.ServiceSeal;
import org.etalon.timestamp.TimestampKey;
import org.etalon.trust.path.IssuerSignatures;

/**
 * A PKI that makes itself in a directory and whose names all say DEVELOPMENT: root, intermediate,
 * one timestamp unit, the service's own seal, one seal for each laboratory. Each file appears whole
 * or not at all and in the order password, root, intermediate, leaves, so that a start after a
 * crash goes on where the last one stopped.
 */
public final class DevelopmentPki implements SealingKeys, ServiceSeal, TimestampKey, PublishedPki {
  private static final Pattern ORGANISATION = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  // RFC 5280 allows 64 characters in O and CN; the mark needs some of them.
  private static final int NAME_CHARACTERS_MAX = 48;
  private static final Duration RENEWED_BEFORE_END = Duration.ofDays(30);

  private final Path directory;
  private final Clock clock;
  private final X509Issuer issuer;
  private final RevocationLists lists;
  private final char[] password;
  private final StoredKey root;
  private final StoredKey intermediate;
  private final StoredKey timestampUnit;
  private final StoredKey service;
  private final StoredSealKeys made;
  private final Map<String, StoredKey> seals = new ConcurrentHashMap<>();

  private DevelopmentPki(Path directory, Clock clock, SecureRandom random, String baseUrl)
      throws IOException {
    this.directory = directory;
    this.clock = clock;
    this.issuer = new X509Issuer(clock, random, baseUrl);
    this.lists = new RevocationLists(directory, clock);
    PrivateFiles.createDirectories(directory.resolve("seals"));
    this.password = password(random);
    this.root = stored("root.p12", () -> issuer.root(authority("Root")));
    this.intermediate =
        stored("intermediate.p12", () -> issuer.intermediate(authority("Intermediate"), root));
    this.timestampUnit =
        stored("tsa.p12", () -> issuer.timestampUnit(authority("Timestamp Unit"), intermediate));
    this.service = stored("service.p12", () -> issuer.service(authority("Service"), intermediate));
    this.made = new StoredSealKeys(directory.resolve("seals"), password, clock, random);
  }

  /** Opens the PKI in a directory, and makes what is missing of it. */
  public static DevelopmentPki open(
      Path directory, Clock clock, SecureRandom random, String baseUrl) {
    try {
      return new DevelopmentPki(directory, clock, random, baseUrl);
    } catch (IOException e) {
      throw new IllegalStateException("The development PKI cannot be kept in " + directory, e);
    }
  }

  /** Keys of seals that are made on request, beside those that this PKI makes by itself. */
  public SealKeyStore made() {
    return made;
  }

  /**
   * Issues the X.509 certificate of a seal for a request; its names get the mark.
   *
   * @param request DER of PKCS#10, signed by the key that it is for
   */
  public X509Certificate certify(byte[] request) {
    DevelopmentRequest read = DevelopmentRequest.read(request);
    return issuer.sealCertificate(read.subject(), read.key(), intermediate);
  }

  /** Issues the X.509 certificate of a timestamp unit, likewise. */
  public X509Certificate certifyUnit(byte[] request) {
    DevelopmentRequest read = DevelopmentRequest.read(request);
    return issuer.unitCertificate(read.subject(), read.key(), intermediate);
  }

  /** Enters an X.509 certificate of this PKI into the revocation list of its issuer. */
  public synchronized void revoke(X509Certificate certificate, int reason, Instant at) {
    IssuerSignatures signatures = new IssuerSignatures();
    StoredKey authority =
        Stream.of(intermediate, root)
            .filter(a -> signatures.issued(a.certificate(), certificate))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("It was not issued by this PKI"));
    lists.revoke(authority == root ? "root" : "intermediate", certificate, reason, at);
  }

  @Override
  public SealingKey forLaboratory(String organisation) {
    Path file = sealFile(organisation);
    if (!seals.containsKey(organisation) && !Files.exists(file)) {
      throw new ProblemException(
          ProblemType.STATE_CONFLICT, "Laboratory " + organisation + " has no seal yet.");
    }
    return seals.computeIfAbsent(organisation, o -> StoredKey.read(file, password));
  }

  @Override
  public synchronized SealingKey sealFor(
      String organisation, String displayName, String countryCode) {
    if (!COUNTRY.matcher(countryCode).matches()) {
      throw new IllegalArgumentException("Not a country code of two letters: " + countryCode);
    }
    sealFile(organisation);
    StoredKey seal =
        stored(
            "seals/" + organisation + ".p12",
            () -> issuer.seal(sealSubject(organisation, displayName, countryCode), intermediate));
    seals.put(organisation, seal);
    return seal;
  }

  @Override
  public SealingKey serviceSeal() {
    return service;
  }

  @Override
  public List<X509Certificate> timestampChain() {
    return timestampUnit.chain();
  }

  @Override
  public byte[] signTimestamp(byte[] octets) {
    return timestampUnit.sign(octets);
  }

  @Override
  public List<X509Certificate> roots() {
    return List.of(root.certificate());
  }

  @Override
  public List<X509Certificate> issuers() {
    return List.of(intermediate.certificate());
  }

  @Override
  public List<X509Certificate> timestampUnits() {
    return List.of(timestampUnit.certificate());
  }

  @Override
  public synchronized List<X509CRL> revocationLists() {
    return List.of(lists.current("root", root), lists.current("intermediate", intermediate));
  }

  @Override
  public boolean development() {
    return true;
  }

  /** The key in the file, or a new one when there is none or it will soon be past its period. */
  private StoredKey stored(String name, Supplier<StoredKey> maker) {
    Path file = directory.resolve(name);
    if (Files.exists(file)) {
      StoredKey key = StoredKey.read(file, password);
      if (key.certificate()
          .getNotAfter()
          .toInstant()
          .isAfter(clock.instant().plus(RENEWED_BEFORE_END))) {
        return key;
      }
    }
    StoredKey made = maker.get();
    made.write(file, password);
    return made;
  }

  private char[] password(SecureRandom random) throws IOException {
    Path file = directory.resolve("password");
    if (!Files.exists(file)) {
      if (Files.exists(directory.resolve("root.p12"))) {
        throw new IOException("The keys are there, but their password file is missing: " + file);
      }
      byte[] octets = new byte[24];
      random.nextBytes(octets);
      PrivateFiles.write(file, Base64.getUrlEncoder().encode(octets));
    }
    return Files.readString(file, StandardCharsets.US_ASCII).strip().toCharArray();
  }

  private Path sealFile(String organisation) {
    if (!ORGANISATION.matcher(organisation).matches()) {
      throw new IllegalArgumentException("Not an organisation identifier: " + organisation);
    }
    return directory.resolve("seals").resolve(organisation + ".p12");
  }

  static String marked(String displayName) {
    int[] name = displayName.strip().codePoints().limit(NAME_CHARACTERS_MAX).toArray();
    return new String(name, 0, name.length) + " " + MARK;
  }

  private static X500Name authority(String what) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.O, "Etalon " + MARK)
        .addRDN(BCStyle.CN, "Etalon " + MARK + " " + what)
        .build();
  }

  // Subject as in ETSI EN 319 412-3, 4.2.1; the identifier has the form of EN 319 412-1, 5.1.4.
  private static X500Name sealSubject(String organisation, String displayName, String country) {
    String marked = marked(displayName);
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, country)
        .addRDN(BCStyle.O, marked)
        .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, "NTR" + country + "-" + MARK + "-" + organisation)
        .addRDN(BCStyle.CN, marked)
        .build();
  }
}
