package org.etalon.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.etalon.problem.ProblemException;
import org.etalon.signing.keys.X509Files;
import org.etalon.signing.pkcs12.DevelopmentPki;

/** Enters an X.509 certificate of the development PKI into the revocation list of its issuer. */
final class Revoke implements Verb {
  private static final int WRONGLY_CALLED = 2;
  private static final String USAGE =
      "etalon: revoke LABORATORY|FILE [--reason REASON] [--at INSTANT]; reasons are ";

  /** Codes of RFC 5280, 5.3.1. */
  private static final Map<String, Integer> REASONS =
      Map.of(
          "unspecified", 0,
          "keyCompromise", 1,
          "cACompromise", 2,
          "affiliationChanged", 3,
          "superseded", 4,
          "cessationOfOperation", 5,
          "privilegeWithdrawn", 9);

  private final DevelopmentAuthority authority;

  Revoke(DevelopmentAuthority authority) {
    this.authority = authority;
  }

  @Override
  public String name() {
    return "revoke";
  }

  @Override
  public String summary() {
    return "revoke a seal of the development PKI: LABORATORY|FILE [--reason R] [--at INSTANT]";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Instant now = authority.clock().instant();
    String subject = "";
    int reason = 1;
    Instant at = now;
    try {
      for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
        String argument = rest.next();
        switch (argument) {
          case "--reason" -> reason = reason(rest.next());
          case "--at" -> at = Instant.parse(rest.next());
          default -> subject = subject.isEmpty() ? argument : "";
        }
      }
    } catch (NoSuchElementException | DateTimeParseException e) {
      subject = "";
    }
    if (subject.isEmpty() || at.isAfter(now)) {
      err.println(USAGE + String.join(", ", REASONS.keySet().stream().sorted().toList()));
      return WRONGLY_CALLED;
    }
    return revoke(subject, reason, at, out, err);
  }

  private static int reason(String name) {
    Integer code = REASONS.get(name);
    if (code == null) {
      throw new NoSuchElementException(name);
    }
    return code;
  }

  private int revoke(String subject, int reason, Instant at, PrintStream out, PrintStream err) {
    try {
      DevelopmentPki pki = authority.open();
      X509Certificate certificate =
          Files.isRegularFile(Path.of(subject))
              ? X509Files.read(Path.of(subject)).get(0)
              : pki.forLaboratory(subject).chain().get(0);
      pki.revoke(certificate, reason, at);
      // Made now, so that whoever copies the list elsewhere has the new one.
      pki.revocationLists();
      out.println(
          "etalon: revoked "
              + certificate.getSerialNumber().toString(16)
              + " from "
              + at
              + ", "
              + certificate.getSubjectX500Principal().getName());
      return 0;
    } catch (ProblemException | IllegalArgumentException | IllegalStateException e) {
      err.println("etalon: not revoked: " + e.getMessage());
      return 1;
    }
  }
}
