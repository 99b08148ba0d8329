package org.etalon.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.etalon.signing.UnusableTrustException;
import org.etalon.verification.OfflineVerification;

/** Verifies files with what lies in a directory; asks no network and no database. */
final class Verify implements Verb {
  private static final String HELP =
      """
      verify FILE... --trust DIR [--at TIME] [--json | --quiet]

      Verifies DCCs, as XML or inside a PDF, without network and database.

      FILE         a file; a folder, for every *.xml and *.pdf below it; - for the standard input
      --trust DIR  whom to trust; may be empty
                     *.pem *.crt *.cer *.der  anchors for everything; in its folders seals,
                                              timestamps and lists for that alone
                     issuers/                 X.509 certificates between anchor and signer
                     *.crl *.ocsp             revocation data; also in its folder revocation
                     lists/*.xml              trusted lists of seals, ETSI TS 119 612
      --at TIME    the time of verification, RFC 3339; otherwise now
      --json       one report a line, as POST /api/v1/verifications answers it
      --quiet      one line a file

      Exit code, the first that applies:
        64  wrongly called
        66  the trust directory cannot be used
         2  some are TOTAL_FAILED
        66  some cannot be read, or there is none
         1  some are INDETERMINATE
         0  all are TOTAL_PASSED
      """;

  private final Clock clock;
  private final InputStream in;
  private final boolean terminal;

  Verify(Clock clock, InputStream in, boolean terminal) {
    this.clock = clock;
    this.in = in;
    this.terminal = terminal;
  }

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String summary() {
    return "verify files offline; see verify --help";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(HELP);
      return Tally.ALL_PASSED;
    }
    try {
      VerifyArguments wanted = VerifyArguments.parse(arguments);
      Instant at = wanted.at() == null ? clock.instant() : wanted.at();
      OfflineVerification verification =
          OfflineVerification.trusting(wanted.trust(), Clock.fixed(at, ZoneOffset.UTC), clock);
      return run(wanted, verification, out, err);
    } catch (WrongUseException e) {
      err.println("etalon: " + e.getMessage() + "; see verify --help");
      return Tally.WRONGLY_CALLED;
    } catch (UnusableTrustException e) {
      err.println("etalon: " + e.getMessage());
      return Tally.UNREADABLE;
    }
  }

  private int run(
      VerifyArguments wanted, OfflineVerification verification, PrintStream out, PrintStream err) {
    List<String> inputs = wanted.inputs();
    AtomicLong total = new AtomicLong();
    FoundFiles.each(inputs, candidate -> total.incrementAndGet());
    boolean several = inputs.size() > 1 || Files.isDirectory(Path.of(inputs.get(0)));
    ReportPrinter printer =
        wanted.json()
            ? new JsonPrinter(out, several)
            : new TextPrinter(out, wanted.quiet(), terminal);
    Progress progress = new Progress(err, clock, terminal, total.get());
    Tally tally = new VerifyRun(verification, in, printer, progress).over(inputs);
    progress.clear();
    if (several) {
      (wanted.json() ? err : out).println(tally.summary());
    }
    out.flush();
    return tally.exitCode();
  }
}
