package org.etalon.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import org.etalon.certificate.Digest;
import org.etalon.dcc.DccSchemas;
import org.etalon.signing.offline.OfflineSignatures;
import org.etalon.signing.offline.TrustDirectory;
import org.etalon.xml.SafeXml;

/**
 * The same verification as the service's, by what lies in a directory: no network, no database.
 * What only a service has on record stays undecided.
 */
public final class OfflineVerification {
  /** Nobody waits for an answer: large documents take their turn, however long that is. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private static final int CHUNK = 64 * 1024;

  private final VerifyingDocument verifying;

  private OfflineVerification(VerifyingDocument verifying) {
    this.verifying = verifying;
  }

  /**
   * Reads the trust directory.
   *
   * @param at the time of verification
   * @param now of the machine, at which trusted lists must be signed by somebody trusted
   * @throws org.etalon.signing.UnusableTrustException when something in it cannot be used
   */
  public static OfflineVerification trusting(Path directory, Clock at, Clock now) {
    DccSchemas schemas = new DccSchemas(null);
    // Half of the time to the first verdict, and nothing of the directory is needed for it.
    Thread preparing = new Thread(schemas::prepare, "schemas");
    preparing.setDaemon(true);
    preparing.start();
    OfflineSignatures signatures = OfflineSignatures.by(TrustDirectory.read(directory), at, now);
    return new OfflineVerification(
        new VerifyingDocument(
            new LargeDocuments(PATIENCE),
            schemas,
            signatures.verifier(),
            new NothingOnRecord(new ListedSigner(signatures.lists(), at))));
  }

  /** The report on whatever comes; more than a document may have is only digested. */
  public VerificationReport verify(InputStream document) throws IOException {
    byte[] bytes = document.readNBytes(SafeXml.BYTES_MAX + 1);
    return bytes.length > SafeXml.BYTES_MAX
        ? VerifyingDocument.tooLarge(digest(bytes, document))
        : verifying.verify(bytes);
  }

  private static Digest digest(byte[] begin, InputStream rest) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(begin);
      byte[] next = new byte[CHUNK];
      for (int read = rest.read(next); read >= 0; read = rest.read(next)) {
        digest.update(next, 0, read);
      }
      return Digest.of(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
