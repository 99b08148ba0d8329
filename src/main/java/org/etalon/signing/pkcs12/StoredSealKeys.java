package org.etalon.signing.pkcs12;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.signing.SealKeyStore;
import org.etalon.signing.SealingKey;
import org.etalon.signing.keys.AwaitedCertificate;

/** Seal keys that are made here, each in a PKCS#12 file of its own, {@code <name>.p12}. */
final class StoredSealKeys implements SealKeyStore {
  // A name made from a laboratory's has a dot, so it is never that of another laboratory's file.
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*\\.[a-z0-9]{1,40}");

  private final Path directory;
  private final char[] password;
  private final Clock clock;
  private final SecureRandom random;
  private final Map<String, StoredKey> keys = new ConcurrentHashMap<>();

  StoredSealKeys(Path directory, char[] password, Clock clock, SecureRandom random) {
    this.directory = directory;
    this.password = password.clone();
    this.clock = clock;
    this.random = random;
  }

  @Override
  public synchronized SealingKey generate(String name) {
    Path file = file(name);
    if (Files.exists(file)) {
      throw new IllegalStateException("There is a key " + name + " already");
    }
    KeyPair pair = pair(random);
    X509Certificate awaited =
        AwaitedCertificate.of(
            name, pair.getPublic(), new EcdsaSigning(pair.getPrivate())::sign, clock);
    StoredKey made = new StoredKey(pair.getPrivate(), List.of(awaited));
    made.write(file, password);
    keys.put(name, made);
    return made;
  }

  @Override
  public SealingKey key(String name) {
    return stored(name);
  }

  @Override
  public synchronized void install(String name, List<X509Certificate> chain) {
    StoredKey key = stored(name);
    PublicKey certified = chain.get(0).getPublicKey();
    if (!certified.equals(key.certificate().getPublicKey())) {
      throw new IllegalArgumentException("The X.509 certificate is of another key");
    }
    PrivateKey secret = key.key();
    StoredKey installed = new StoredKey(secret, chain);
    installed.write(file(name), password);
    keys.put(name, installed);
  }

  /** A new key EC P-256. */
  static KeyPair pair(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime makes keys EC P-256", e);
    }
  }

  private StoredKey stored(String name) {
    Path file = file(name);
    if (!keys.containsKey(name) && !Files.exists(file)) {
      throw new ProblemException(ProblemType.STATE_CONFLICT, "There is no key " + name + ".");
    }
    return keys.computeIfAbsent(name, n -> StoredKey.read(file, password));
  }

  private Path file(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not the name of a key: " + name);
    }
    return directory.resolve(name + ".p12");
  }
}
