package org.etalon.signing.pkcs11;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.etalon.platform.StartRefusedException;
import org.etalon.signing.keys.AwaitedCertificate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One token, logged in. A session that was lost is opened again once for each use; a PIN that the
 * token refused is never tried twice, because tokens lock themselves.
 */
final class Pkcs11Token {
  private static final Logger LOG = Logger.getLogger(Pkcs11Token.class);
  private static final Pattern SLOT = Pattern.compile("0x[0-9a-fA-F]{1,16}|[0-9]{1,19}");

  private final String configuration;
  private final PinFile pin;
  private final Clock clock;
  private boolean pinRefused;
  private @Nullable Session session;

  private Pkcs11Token(String configuration, PinFile pin, Clock clock) {
    this.configuration = configuration;
    this.pin = pin;
    this.clock = clock;
  }

  /** Logs in to the token. */
  static Pkcs11Token open(Path library, String slot, PinFile pin, Clock clock) {
    if (!SLOT.matcher(slot).matches()) {
      throw new StartRefusedException("etalon.pkcs11.slot is not the number of a slot.");
    }
    Path absolute = library.toAbsolutePath();
    if (!Files.isReadable(absolute) || absolute.toString().indexOf('\n') >= 0) {
      throw new StartRefusedException("There is no PKCS#11 library " + library + ".");
    }
    Pkcs11Token token = new Pkcs11Token(configuration(absolute, slot), pin, clock);
    token.session();
    return token;
  }

  /** Private keys are made on the token, belong to it, and are neither shown nor handed out. */
  private static String configuration(Path library, String slot) {
    return """
        --name = Etalon
        library = %s
        slot = %s
        attributes(generate, CKO_PRIVATE_KEY, CKK_EC) = {
          CKA_TOKEN = true
          CKA_PRIVATE = true
          CKA_SENSITIVE = true
          CKA_EXTRACTABLE = false
          CKA_SIGN = true
          CKA_DERIVE = false
          CKA_DECRYPT = false
          CKA_UNWRAP = false
        }
        attributes(generate, CKO_PUBLIC_KEY, CKK_EC) = {
          CKA_VERIFY = true
          CKA_ENCRYPT = false
          CKA_WRAP = false
        }
        """
        .formatted(library, slot);
  }

  /** Whether there is a key of that label with an X.509 certificate. */
  boolean holds(String label) {
    Session current = session();
    // Another instance may have made it since this one looked.
    return use(session -> session.contains(label)) || renewed(current).contains(label);
  }

  /** The X.509 certificate beside a key. */
  X509Certificate certificate(String label) {
    return use(
        session -> {
          if (session.store().getCertificate(label) instanceof X509Certificate certificate) {
            return certificate;
          }
          throw new GeneralSecurityException("There is no X.509 certificate labelled " + label);
        });
  }

  /** ECDSA with SHA-256: the digest is computed here, the signature on the token. */
  byte[] sign(String label, byte[] octets) {
    return use(session -> sign(session, key(session, label), octets));
  }

  /** A new key on the token, under an X.509 certificate that it signed itself. */
  void generate(String label) {
    use(
        session -> {
          if (session.store().containsAlias(label)) {
            throw new IllegalStateException("The token has a key " + label + " already");
          }
          KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", session.provider());
          generator.initialize(new ECGenParameterSpec("secp256r1"));
          KeyPair pair = generator.generateKeyPair();
          requireGuarded(label, pair.getPrivate());
          X509Certificate awaited =
              AwaitedCertificate.of(
                  label, pair.getPublic(), o -> signed(session, pair.getPrivate(), o), clock);
          store(session, label, pair.getPrivate(), awaited);
          return label;
        });
  }

  /** Replaces the X.509 certificate beside a key. */
  void install(String label, X509Certificate certificate) {
    use(
        session -> {
          store(session, label, key(session, label), certificate);
          return label;
        });
  }

  /** Ends the session, as a token that was cut off would. */
  synchronized void forget() throws GeneralSecurityException {
    if (session != null && session.provider() instanceof AuthProvider provider) {
      provider.logout();
    }
  }

  private static void store(
      Session session, String label, PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException {
    session.store().setKeyEntry(label, key, null, new Certificate[] {certificate});
  }

  private static PrivateKey key(Session session, String label) throws GeneralSecurityException {
    PrivateKey known = session.keys().get(label);
    if (known != null) {
      return known;
    }
    if (session.store().getKey(label, null) instanceof PrivateKey key) {
      requireGuarded(label, key);
      session.keys().put(label, key);
      return key;
    }
    throw new GeneralSecurityException("There is no private key labelled " + label);
  }

  /** A key whose octets the token gives out is not one that stays on it. */
  private static void requireGuarded(String label, PrivateKey key) {
    byte[] octets = key.getEncoded();
    if (octets != null) {
      Arrays.fill(octets, (byte) 0);
      throw new IllegalStateException("The key " + label + " can be taken from the token; unused");
    }
  }

  private static byte[] signed(Session session, PrivateKey key, byte[] octets) {
    try {
      return sign(session, key, octets);
    } catch (GeneralSecurityException e) {
      throw new ProviderException(e);
    }
  }

  private static byte[] sign(Session session, PrivateKey key, byte[] octets)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance("NONEwithECDSA", session.provider());
    signature.initSign(key);
    signature.update(MessageDigest.getInstance("SHA-256").digest(octets));
    return signature.sign();
  }

  private <T> T use(Work<T> work) {
    Session current = session();
    try {
      return work.with(current);
    } catch (GeneralSecurityException | ProviderException first) {
      LOG.warnf("The token did not answer, logging in again: %s", first.getMessage());
      try {
        return work.with(renewed(current));
      } catch (GeneralSecurityException | ProviderException second) {
        second.addSuppressed(first);
        throw new IllegalStateException("The token cannot do this", second);
      }
    }
  }

  private synchronized Session session() {
    Session open = session;
    return open == null ? login(null) : open;
  }

  // A session is lost or not as the thing that it is, whatever it is equal to.
  @SuppressWarnings("ReferenceEquality")
  private synchronized Session renewed(Session lost) {
    Session open = session;
    // Somebody else may have logged in again meanwhile.
    return open == null || open == lost ? login(lost.provider()) : open;
  }

  private Session login(@Nullable Provider known) {
    if (pinRefused) {
      throw new StartRefusedException("The token refused the PIN, which is not tried again.");
    }
    char[] secret = pin.read();
    try {
      Session opened = known == null ? opened(secret) : opened(known, secret);
      session = opened;
      return opened;
    } catch (IOException e) {
      pinRefused = refusedPin(e);
      throw new StartRefusedException(
          pinRefused
              ? "The token refused the PIN in " + pin.file() + "."
              : "The token cannot be logged in to: " + e.getMessage(),
          e);
    } catch (GeneralSecurityException | InvalidParameterException | ProviderException e) {
      throw new StartRefusedException(
          "The PKCS#11 token is not usable; is there one in the slot? " + e.getMessage(), e);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  /** With the provider at hand; one whose token was pulled out stays dead and is replaced. */
  private Session opened(Provider known, char[] secret)
      throws GeneralSecurityException, IOException {
    try {
      return load(known, secret);
    } catch (ProviderException | GeneralSecurityException e) {
      return opened(secret);
    } catch (IOException e) {
      if (refusedPin(e)) {
        throw e;
      }
      return opened(secret);
    }
  }

  private Session opened(char[] secret) throws GeneralSecurityException, IOException {
    return load(Security.getProvider("SunPKCS11").configure(configuration), secret);
  }

  private static Session load(Provider provider, char[] secret)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS11", provider);
    store.load(null, secret);
    return new Session(provider, store, new ConcurrentHashMap<>());
  }

  /** By the words of PKCS#11, which the exceptions of the runtime carry only as text. */
  private static boolean refusedPin(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage());
      if (said.startsWith("CKR_PIN_")) {
        return true;
      }
    }
    return false;
  }

  private record Session(Provider provider, KeyStore store, Map<String, PrivateKey> keys) {
    boolean contains(String label) {
      try {
        return store.isKeyEntry(label);
      } catch (KeyStoreException e) {
        throw new ProviderException(e);
      }
    }
  }

  private interface Work<T> {
    T with(Session session) throws GeneralSecurityException;
  }
}
