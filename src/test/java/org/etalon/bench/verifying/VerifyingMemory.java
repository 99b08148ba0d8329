package org.etalon.bench.verifying;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import org.etalon.bench.document.SizedDocuments;
import org.etalon.signing.SignatureVerifier;
import org.etalon.signing.SigningFixture;

/**
 * Measures what one verification of the signature of a certificate of 1 MB allocates in all, which
 * is more than it can ever hold at once. Exit code 1 when that and the document are more than 8 MB.
 */
final class VerifyingMemory {
  private static final int BYTES = 1_000_000;
  private static final long MOST = 8L * 1024 * 1024;

  private VerifyingMemory() {}

  public static void main(String[] args) throws Exception {
    SigningFixture fixture = new SigningFixture(Path.of(args[0]).resolve("pki"));
    byte[] sealed = fixture.sealer.seal(SigningFixture.LABORATORY, SizedDocuments.of(BYTES)).xml();
    SignatureVerifier verifier = fixture.verifier(HeldPki.of(fixture.pki));
    for (int i = 0; i < 20; i++) {
      if (verifier.verify(sealed).subIndication() != null) {
        throw new IllegalStateException("It is not accepted");
      }
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    verifier.verify(sealed);
    allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated;
    System.out.printf(
        Locale.ROOT,
        "%,d bytes: %,d allocated in all by one verification of the signature%n",
        sealed.length,
        allocated);
    System.exit(allocated + sealed.length <= MOST ? 0 : 1);
  }
}
