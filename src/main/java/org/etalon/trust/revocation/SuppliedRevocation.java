package org.etalon.trust.revocation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.etalon.trust.X509Octets;

/** The revocation data that an operator put into a directory, read once. */
@Singleton
public final class SuppliedRevocation {
  private final RevocationData data;

  @Inject
  public SuppliedRevocation(RevocationConfig config) {
    this(config.directory().map(SuppliedRevocation::read).orElse(RevocationData.NONE));
  }

  private SuppliedRevocation(RevocationData data) {
    this.data = data;
  }

  /** Of that directory. */
  public static SuppliedRevocation in(Path directory) {
    return new SuppliedRevocation(read(directory));
  }

  public RevocationData data() {
    return data;
  }

  private static RevocationData read(Path directory) {
    List<X509CRL> lists = new ArrayList<>();
    List<OcspAnswer> answers = new ArrayList<>();
    try (Stream<Path> entries = Files.list(directory)) {
      for (Path file : entries.sorted().toList()) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".crl")) {
          lists.add(X509Octets.revocationList(Files.readAllBytes(file)));
        } else if (name.endsWith(".ocsp")) {
          answers.add(
              OcspAnswer.read(Files.readAllBytes(file))
                  .orElseThrow(() -> new IOException("Not an OCSP answer: " + file)));
        }
      }
      return new RevocationData(List.of(), lists, answers);
    } catch (IOException | CRLException e) {
      throw new IllegalStateException("The revocation directory " + directory + " is unusable", e);
    }
  }
}
