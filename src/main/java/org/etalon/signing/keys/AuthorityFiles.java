package org.etalon.signing.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.etalon.trust.X509Octets;
import org.etalon.trust.path.IssuerSignatures;

/**
 * The X.509 certificates of authorities in a directory, PEM or DER, which the service reads at its
 * start, and their revocation lists, {@code *.crl}, which it reads at each use.
 */
public final class AuthorityFiles {
  private static final int CHAIN_MAX = 6;

  private final Path directory;
  private final List<X509Certificate> authorities;
  private final IssuerSignatures signatures = new IssuerSignatures();

  private AuthorityFiles(Path directory, List<X509Certificate> authorities) {
    this.directory = directory;
    this.authorities = List.copyOf(authorities);
  }

  /** Reads the directory; a file that cannot be read stops it. */
  public static AuthorityFiles read(Path directory) {
    List<X509Certificate> found = new ArrayList<>();
    try {
      for (Path file : files(directory, "(?i)[^.].*\\.(pem|crt|cer|der)")) {
        for (X509Certificate certificate : X509Octets.all(Files.readAllBytes(file))) {
          if (certificate.getBasicConstraints() >= 0 && !found.contains(certificate)) {
            found.add(certificate);
          }
        }
      }
      return new AuthorityFiles(directory, found);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(
          "The authorities in the signing directory " + directory + " cannot be read", e);
    }
  }

  /** Those that signed themselves. */
  public List<X509Certificate> roots() {
    return authorities.stream().filter(AuthorityFiles::selfIssued).toList();
  }

  /** The others. */
  public List<X509Certificate> issuers() {
    return authorities.stream().filter(a -> !selfIssued(a)).toList();
  }

  /** An X.509 certificate with its issuers as far as they are here. */
  public List<X509Certificate> chain(X509Certificate leaf) {
    List<X509Certificate> chain = new ArrayList<>(List.of(leaf));
    while (chain.size() < CHAIN_MAX) {
      X509Certificate last = chain.get(chain.size() - 1);
      List<X509Certificate> issuers =
          authorities.stream()
              .filter(a -> !chain.contains(a) && signatures.issued(a, last))
              .toList();
      if (selfIssued(last) || issuers.isEmpty()) {
        break;
      }
      chain.add(issuers.get(0));
    }
    return chain;
  }

  /** The lists as they are now. */
  public List<X509CRL> revocationLists() {
    List<X509CRL> lists = new ArrayList<>();
    try {
      for (Path file : files(directory, "(?i)[^.].*\\.crl")) {
        lists.add(X509Octets.revocationList(Files.readAllBytes(file)));
      }
      return lists;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("A revocation list in " + directory + " is unusable", e);
    }
  }

  private static boolean selfIssued(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  private static List<Path> files(Path directory, String name) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(f -> Files.isRegularFile(f) && f.getFileName().toString().matches(name))
          .sorted()
          .toList();
    }
  }
}
