package org.etalon.signing.offline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etalon.signing.TrustFolders;
import org.etalon.signing.UnusableTrustException;
import org.etalon.trust.Anchor;
import org.etalon.trust.X509Octets;
import org.etalon.trust.revocation.OcspAnswer;
import org.etalon.trust.revocation.RevocationData;

/**
 * All that somebody relies on, read from a directory once.
 *
 * @param issuers X.509 certificates between an anchor and a signer, not trusted by themselves
 * @param lists trusted lists as they came, by file
 */
public record TrustDirectory(
    List<Anchor> anchors,
    List<X509Certificate> issuers,
    RevocationData revocation,
    Map<Path, byte[]> lists) {

  /**
   * Reads one; an empty one is allowed, and nobody is trusted then.
   *
   * @throws UnusableTrustException when any file of it cannot be used
   */
  public static TrustDirectory read(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new UnusableTrustException(directory, "it is no directory", null);
    }
    Path issuers = directory.resolve("issuers");
    Path lists = directory.resolve("lists");
    Map<Path, byte[]> read = new LinkedHashMap<>();
    if (Files.isDirectory(lists)) {
      TrustFolders.files(lists, "xml").forEach(file -> read.put(file, TrustFolders.octets(file)));
    }
    return new TrustDirectory(
        TrustFolders.anchors(directory),
        Files.isDirectory(issuers) ? List.copyOf(TrustFolders.x509(issuers)) : List.of(),
        revocation(directory).with(revocation(directory.resolve("revocation"))),
        read);
  }

  private static RevocationData revocation(Path folder) {
    if (!Files.isDirectory(folder)) {
      return RevocationData.NONE;
    }
    List<X509CRL> lists = new ArrayList<>();
    for (Path file : TrustFolders.files(folder, "crl")) {
      lists.add(list(file));
    }
    List<OcspAnswer> answers = new ArrayList<>();
    for (Path file : TrustFolders.files(folder, "ocsp")) {
      answers.add(
          OcspAnswer.read(TrustFolders.octets(file))
              .orElseThrow(
                  () -> new UnusableTrustException(file, "it is no OCSP answer in DER", null)));
    }
    return new RevocationData(List.of(), lists, answers);
  }

  private static X509CRL list(Path file) {
    try {
      return X509Octets.revocationList(TrustFolders.octets(file));
    } catch (CRLException e) {
      throw new UnusableTrustException(file, "it is no revocation list as PEM or DER", e);
    }
  }
}
