package org.etalon.corpus.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import org.etalon.signing.PublishedPki;

/** A trust directory for what a PKI issued (docs/offline-verification.md). */
final class TrustFiles {
  private TrustFiles() {}

  static void write(PublishedPki pki, Path directory) throws IOException {
    Files.createDirectories(directory);
    try {
      x509(pki.roots(), directory, "root");
      x509(pki.issuers(), Files.createDirectories(directory.resolve("issuers")), "issuer");
      Path revocation = Files.createDirectories(directory.resolve("revocation"));
      int place = 1;
      for (X509CRL list : pki.revocationLists()) {
        write(revocation.resolve("list-" + place++ + ".crl"), list.getEncoded());
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("What a PKI publishes can be written", e);
    }
  }

  private static void x509(List<X509Certificate> all, Path directory, String name)
      throws IOException, GeneralSecurityException {
    int place = 1;
    for (X509Certificate one : all) {
      write(directory.resolve(name + "-" + place++ + ".der"), one.getEncoded());
    }
  }

  private static void write(Path file, byte[] octets) throws IOException {
    Files.write(file, octets, StandardOpenOption.CREATE_NEW);
  }
}
