package org.etalon.signing.pkcs12;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.etalon.platform.PrivateFiles;
import org.etalon.signing.SealingKey;

/**
 * A private key with its chain, as a PKCS#12 file holds it; says nothing of the key in text form.
 */
final class StoredKey implements SealingKey {
  private static final String ALIAS = "key";

  private final PrivateKey key;
  private final EcdsaSigning signing;
  private final List<X509Certificate> chain;

  StoredKey(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.signing = new EcdsaSigning(key);
    this.chain = List.copyOf(chain);
  }

  /** Reads the first key of the file. */
  static StoredKey read(Path file, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password);
      for (String alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, password) instanceof PrivateKey key) {
          List<X509Certificate> chain = new ArrayList<>();
          for (Certificate certificate : store.getCertificateChain(alias)) {
            chain.add((X509Certificate) certificate);
          }
          return new StoredKey(key, chain);
        }
      }
      throw new IllegalStateException("There is no private key in " + file);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The key file " + file + " cannot be read", e);
    }
  }

  void write(Path file, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      store.setKeyEntry(ALIAS, key, password, chain.toArray(Certificate[]::new));
      ByteArrayOutputStream octets = new ByteArrayOutputStream();
      store.store(octets, password);
      PrivateFiles.write(file, octets.toByteArray());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The key file " + file + " cannot be written", e);
    }
  }

  X509Certificate certificate() {
    return chain.get(0);
  }

  PrivateKey key() {
    return key;
  }

  @Override
  public List<X509Certificate> chain() {
    return chain;
  }

  @Override
  public byte[] sign(byte[] octets) {
    return signing.sign(octets);
  }

  @Override
  public String toString() {
    return "key of " + certificate().getSubjectX500Principal();
  }
}
