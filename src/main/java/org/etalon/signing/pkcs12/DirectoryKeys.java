package org.etalon.signing.pkcs12;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.etalon.platform.PrivateFiles;
import org.etalon.platform.StartRefusedException;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.SealKeyStore;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SealingKeys;
import org.etalon.signing.ServiceSeal;
import org.etalon.signing.keys.DevelopmentNames;
import org.etalon.signing.keys.KeyAlgorithm;
import org.etalon.timestamp.TimestampKey;
import org.etalon.trust.X509Octets;

/**
 * Keys that a deployment gives: {@code tsa.p12}, {@code service.p12} where the service signs
 * evidence, one {@code <organisation>.p12} for each laboratory, {@code *.crl} of their authorities,
 * and the password of the PKCS#12 files in {@code password}.
 */
public final class DirectoryKeys implements SealingKeys, ServiceSeal, TimestampKey, PublishedPki {
  private static final Pattern ORGANISATION = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  // Whose files these are, so that no laboratory can be called that.
  private static final Set<String> RESERVED = Set.of("tsa", ServiceSeal.NAME);

  private final Path directory;
  private final char[] password;
  private final StoredKey timestampUnit;
  private final StoredSealKeys made;
  private final Map<String, StoredKey> seals = new ConcurrentHashMap<>();

  private DirectoryKeys(Path directory, Clock clock, SecureRandom random) throws IOException {
    this.directory = directory;
    Path secret = directory.resolve("password");
    PrivateFiles.requirePrivate(secret);
    this.password = Files.readString(secret, StandardCharsets.UTF_8).strip().toCharArray();
    this.timestampUnit = StoredKey.read(directory.resolve("tsa.p12"), password);
    for (Path file : files(".p12")) {
      requireFit(file);
    }
    this.made = new StoredSealKeys(directory, password, clock, random);
  }

  /** A start refuses the keys that no verifier of ours would accept, and those that lie open. */
  private void requireFit(Path file) throws IOException {
    PrivateFiles.requirePrivate(file);
    StoredKey key = StoredKey.read(file, password);
    if (!KeyAlgorithm.accepted(key.certificate().getPublicKey())) {
      throw new StartRefusedException("The key in " + file + " is not EC P-256.");
    }
  }

  /** Opens a directory; every key in it must be readable and fit now. */
  public static DirectoryKeys open(Path directory, Clock clock, SecureRandom random) {
    try {
      return new DirectoryKeys(directory, clock, random);
    } catch (IOException e) {
      throw new IllegalStateException("The signing directory " + directory + " is not usable", e);
    }
  }

  /** Keys that are made in the same directory, where it can be written to. */
  public SealKeyStore made() {
    return made;
  }

  @Override
  public SealingKey forLaboratory(String organisation) {
    if (!ORGANISATION.matcher(organisation).matches() || RESERVED.contains(organisation)) {
      throw new IllegalArgumentException("Not an organisation identifier: " + organisation);
    }
    return stored(organisation, "Laboratory " + organisation + " has no seal.");
  }

  @Override
  public SealingKey serviceSeal() {
    return stored(ServiceSeal.NAME, ServiceSeal.MISSING);
  }

  private SealingKey stored(String name, String otherwise) {
    Path file = directory.resolve(name + ".p12");
    if (!seals.containsKey(name) && !Files.exists(file)) {
      throw new ProblemException(ProblemType.STATE_CONFLICT, otherwise);
    }
    return seals.computeIfAbsent(name, n -> StoredKey.read(file, password));
  }

  @Override
  public SealingKey sealFor(String organisation, String displayName, String countryCode) {
    return forLaboratory(organisation);
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
    return authorities(true);
  }

  @Override
  public List<X509Certificate> issuers() {
    return authorities(false);
  }

  @Override
  public List<X509Certificate> timestampUnits() {
    return List.of(timestampUnit.certificate());
  }

  @Override
  public List<X509CRL> revocationLists() {
    List<X509CRL> lists = new ArrayList<>();
    try {
      for (Path file : files(".crl")) {
        lists.add(X509Octets.revocationList(Files.readAllBytes(file)));
      }
      return lists;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("A revocation list in " + directory + " is unusable", e);
    }
  }

  @Override
  public boolean development() {
    return DevelopmentNames.in(roots());
  }

  private List<X509Certificate> authorities(boolean roots) {
    try {
      Set<X509Certificate> found = new LinkedHashSet<>();
      for (Path file : files(".p12")) {
        List<X509Certificate> chain = StoredKey.read(file, password).chain();
        for (X509Certificate certificate : chain.subList(1, chain.size())) {
          boolean root =
              certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
          if (root == roots) {
            found.add(certificate);
          }
        }
      }
      return List.copyOf(found);
    } catch (IOException e) {
      throw new IllegalStateException("The signing directory " + directory + " is not usable", e);
    }
  }

  private List<Path> files(String suffix) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(f -> f.getFileName().toString().endsWith(suffix)).sorted().toList();
    }
  }
}
