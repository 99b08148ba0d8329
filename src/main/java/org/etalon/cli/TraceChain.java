package org.etalon.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.etalon.problem.ProblemException;
import org.etalon.signing.UnusableTrustException;
import org.etalon.traceability.Chain;
import org.etalon.traceability.TracingFiles;

/** Judges the chain of a certificate from files alone; asks no network and no database. */
final class TraceChain implements Verb {
  private static final int TRACEABLE = 0;
  private static final int OPEN = 1;
  private static final int NOT_TRACEABLE = 2;
  private static final int FILES_MAX = 100;
  private static final int BYTES_MAX = 10 * 1024 * 1024;

  private static final String HELP =
      """
      chain FILE... --trust DIR [--at TIME] [--json | --quiet]

      Judges whether the results of a certificate are metrologically traceable, from DCCs alone:
      the one that no other of them names, and the certificates of the standards it used. What no
      DCC holds (status, scopes, programmes) stays open.

      FILE         a DCC, at most 100 of 10 MiB
      --trust DIR  whom to trust; see verify --help
      --at TIME    the time of the judgement, RFC 3339; otherwise now
      --json       the chain as POST /api/v1/traceability answers it
      --quiet      the verdict alone

      Exit code: 0 TRACEABLE, 1 INDETERMINATE, 2 NOT_TRACEABLE, 64 wrongly called,
      66 a file or the trust directory cannot be used
      """;

  private final Clock clock;

  TraceChain(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "chain";
  }

  @Override
  public String summary() {
    return "judge traceability from files; see chain --help";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(HELP);
      return TRACEABLE;
    }
    try {
      VerifyArguments wanted = VerifyArguments.parse(arguments);
      Instant at = wanted.at() == null ? clock.instant() : wanted.at();
      TracingFiles tracing =
          TracingFiles.trusting(wanted.trust(), Clock.fixed(at, ZoneOffset.UTC), clock);
      Chain chain = tracing.of(documents(wanted.inputs()), List.of(Locale.getDefault()));
      print(chain, wanted, out);
      return switch (chain.verdict()) {
        case TRACEABLE -> TRACEABLE;
        case INDETERMINATE -> OPEN;
        case NOT_TRACEABLE -> NOT_TRACEABLE;
      };
    } catch (WrongUseException e) {
      err.println("etalon: " + e.getMessage() + "; see chain --help");
      return Tally.WRONGLY_CALLED;
    } catch (UnusableTrustException | ProblemException | IOException e) {
      err.println("etalon: " + e.getMessage());
      return Tally.UNREADABLE;
    }
  }

  private static Map<String, byte[]> documents(List<String> names)
      throws IOException, WrongUseException {
    if (names.size() > FILES_MAX) {
      throw new WrongUseException("at most " + FILES_MAX + " files");
    }
    Map<String, byte[]> documents = new LinkedHashMap<>();
    for (String name : names) {
      try (InputStream in = Files.newInputStream(Path.of(name))) {
        byte[] bytes = in.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
          throw new IOException(name + " is larger than 10 MiB");
        }
        documents.put(name, bytes);
      }
    }
    return documents;
  }

  private static void print(Chain chain, VerifyArguments wanted, PrintStream out) {
    if (wanted.json()) {
      byte[] json = json(chain);
      out.write(json, 0, json.length);
      out.println();
    } else {
      out.println(chain.verdict());
      if (!wanted.quiet()) {
        for (Chain.RuleOutcome rule : chain.rules()) {
          out.printf(
              Locale.ROOT,
              "  %-14s  %s  %s%n",
              rule.severity() == null ? rule.outcome() : rule.severity(),
              rule.rule(),
              Shown.of(rule.answer()));
        }
      }
    }
    out.flush();
  }

  private static byte[] json(Chain chain) {
    try {
      return new ObjectMapper().writeValueAsString(chain).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A chain cannot be written as JSON", e);
    }
  }
}
