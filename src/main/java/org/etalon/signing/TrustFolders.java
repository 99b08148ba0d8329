package org.etalon.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.etalon.trust.Anchor;
import org.etalon.trust.Purpose;
import org.etalon.trust.X509Octets;

/**
 * Trust anchors in a directory, X.509 certificates as PEM or DER: for everything, and in the
 * folders {@code seals}, {@code timestamps}, {@code lists} and {@code evidence} for that alone.
 * What is read in part is not read: one unusable file makes the directory unusable, and is named.
 */
public final class TrustFolders {
  private static final Map<String, Purpose> FOLDERS =
      new TreeMap<>(
          Map.of(
              "seals", Purpose.SEALS,
              "timestamps", Purpose.TIMESTAMPS,
              "lists", Purpose.LISTS,
              "evidence", Purpose.EVIDENCE));

  private static final long BYTES_MAX = 64L * 1024 * 1024;

  private TrustFolders() {}

  /** Those of a directory. */
  public static List<Anchor> anchors(Path directory) {
    List<Anchor> anchors = new ArrayList<>();
    x509(directory).forEach(x -> anchors.add(Anchor.always(x, Anchor.Source.DIRECTORY)));
    FOLDERS.forEach(
        (name, purpose) -> {
          Path folder = directory.resolve(name);
          if (Files.isDirectory(folder)) {
            x509(folder)
                .forEach(
                    x -> anchors.add(Anchor.within(x, Set.of(purpose), Anchor.Source.DIRECTORY)));
          }
        });
    return anchors;
  }

  /** Every X.509 certificate in the files of one folder. */
  public static Set<X509Certificate> x509(Path folder) {
    Set<X509Certificate> found = new LinkedHashSet<>();
    for (Path file : files(folder, "pem", "crt", "cer", "der")) {
      found.addAll(x509(file, octets(file)));
    }
    return found;
  }

  /** The files of a folder that are not hidden and have one of these endings. */
  public static List<Path> files(Path folder, String... endings) {
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> wanted = List.of(endings);
      return entries
          .filter(file -> wanted.contains(ending(file)) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UnusableTrustException(folder, "it cannot be listed", e);
    }
  }

  /** What is in a file. */
  public static byte[] octets(Path file) {
    try {
      if (Files.size(file) > BYTES_MAX) {
        throw new UnusableTrustException(file, "it has more than 64 MiB", null);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnusableTrustException(file, "it cannot be read", e);
    }
  }

  private static List<X509Certificate> x509(Path file, byte[] octets) {
    try {
      List<X509Certificate> read = X509Octets.all(octets);
      if (read.isEmpty()) {
        throw new UnusableTrustException(file, "there is no X.509 certificate in it", null);
      }
      return read;
    } catch (CertificateException e) {
      throw new UnusableTrustException(file, "it is no X.509 certificate as PEM or DER", e);
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 1 || name.startsWith(".") ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
