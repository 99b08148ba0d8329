package org.etalon.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.etalon.signing.keys.X509Files;
import org.etalon.signing.pkcs12.DevelopmentPki;

/** Lets the development PKI issue for a request, so that a ceremony can be tried out. */
final class Certify implements Verb {
  private static final int WRONGLY_CALLED = 2;
  private static final String UNIT = "--timestamp-unit";

  private final DevelopmentAuthority authority;

  Certify(DevelopmentAuthority authority) {
    this.authority = authority;
  }

  @Override
  public String name() {
    return "certify";
  }

  @Override
  public String summary() {
    return "issue by the development PKI for a request of PKCS#10: FILE [" + UNIT + "]";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    boolean unit = arguments.contains(UNIT);
    if (arguments.size() != (unit ? 2 : 1)) {
      err.println("etalon: certify FILE [" + UNIT + "]");
      return WRONGLY_CALLED;
    }
    Path file = Path.of(arguments.get(unit && arguments.get(0).equals(UNIT) ? 1 : 0));
    try {
      byte[] request = X509Files.der(Files.readAllBytes(file));
      DevelopmentPki pki = authority.open();
      List<X509Certificate> chain = new ArrayList<>();
      chain.add(unit ? pki.certifyUnit(request) : pki.certify(request));
      chain.addAll(pki.issuers());
      out.print(X509Files.pem(chain));
      return 0;
    } catch (IOException e) {
      err.println("etalon: not certified: " + file + " cannot be read");
      return 1;
    } catch (IllegalArgumentException | IllegalStateException e) {
      err.println("etalon: not certified: " + e.getMessage());
      return 1;
    }
  }
}
