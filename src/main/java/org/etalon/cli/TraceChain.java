package org.etalon.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.etalon.problem.ProblemException;
import org.etalon.signing.Outcome;
import org.etalon.signing.UnusableTrustException;
import org.etalon.traceability.Chain;
import org.etalon.traceability.ChainFiles;
import org.etalon.traceability.OfflineChain;
import org.etalon.traceability.TracingFiles;
import org.jspecify.annotations.Nullable;

/** Judges the chain of a certificate from files alone; asks no network and no database. */
final class TraceChain implements Verb {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final int TRACEABLE = 0;
  private static final int OPEN = 1;
  private static final int NOT_TRACEABLE = 2;

  private static final String HELP =
      """
      chain FILE... --trust DIR [--at TIME] [--on DAY] [--known-at TIME] [--json | --quiet]

      Judges whether the results of a certificate are metrologically traceable, from files alone:
      DCCs, and what a service says about them in evidence.json, signed in evidence.json.p7s. With
      that the verdict is the service's; without it what no DCC holds (status, scopes, programmes)
      stays open. Asked about is the DCC that the evidence is about, or else the one that no other
      names.

      FILE             a DCC, *.json with *.json.p7s, or a zip archive of them such as the bundle
                       of a service; at most 5,000 DCCs, 10 MiB each and 320 MiB together
      --trust DIR      whom to trust; see verify --help. Evidence must be signed by a service that
                       is trusted for everything or through the folder evidence/
      --at TIME        the time of the judgement, RFC 3339; otherwise now. Signatures whose
                       authorities have ended since count as of that time
      --on DAY         the day for which the result is to be relied on (2026-11-22); otherwise
                       that of the evidence, or of the judgement
      --known-at TIME  use only evidence of exactly this moment
      --json           the chain as POST /api/v1/traceability answers it
      --quiet          the verdict alone

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
      List<String> others = new ArrayList<>(arguments);
      LocalDate on = taken(others, "--on", "a day such as 2026-11-22", LocalDate::parse);
      Instant knownAt =
          taken(
              others,
              "--known-at",
              "a time of RFC 3339, such as 2026-11-22T08:00:00Z",
              text -> OffsetDateTime.parse(text).toInstant());
      VerifyArguments wanted = VerifyArguments.parse(others);
      Instant at = wanted.at() == null ? clock.instant() : wanted.at();
      TracingFiles tracing =
          TracingFiles.trusting(wanted.trust(), Clock.fixed(at, ZoneOffset.UTC), clock);
      OfflineChain chain =
          tracing.of(
              files(wanted.inputs()),
              new TracingFiles.Question(on, knownAt, List.of(Locale.getDefault())));
      print(chain, wanted, out);
      return switch (chain.verdict()) {
        case TRACEABLE -> TRACEABLE;
        case INDETERMINATE -> OPEN;
        case NOT_TRACEABLE -> NOT_TRACEABLE;
      };
    } catch (WrongUseException e) {
      err.println("etalon: " + e.getMessage() + "; see chain --help");
      return Tally.WRONGLY_CALLED;
    } catch (NoSuchFileException e) {
      err.println("etalon: there is no file " + Shown.of(e.getFile()));
      return Tally.UNREADABLE;
    } catch (UnusableTrustException | ProblemException | IOException e) {
      err.println("etalon: " + e.getMessage());
      return Tally.UNREADABLE;
    }
  }

  /** Takes an option and its value out of the arguments; null when it is not among them. */
  private static <T> @Nullable T taken(
      List<String> arguments, String option, String needed, Function<String, T> parser)
      throws WrongUseException {
    int at = arguments.indexOf(option);
    int end = arguments.indexOf("--");
    if (at < 0 || (end >= 0 && end < at)) {
      return null;
    }
    arguments.remove(at);
    String text = at < arguments.size() ? arguments.remove(at) : "";
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      throw new WrongUseException(option + " needs " + needed + ", and not '" + text + "'");
    }
  }

  private static Map<String, byte[]> files(List<String> names) throws IOException {
    ChainFiles files = new ChainFiles(ChainFiles.Limits.OWN);
    for (String name : names) {
      // An archive may be as large as all that is in it.
      int most = Math.toIntExact(ChainFiles.Limits.OWN.bytesMax());
      try (InputStream in = Files.newInputStream(Path.of(name))) {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
          throw new IOException(name + " is larger than 320 MiB");
        }
        files.add(name, bytes);
      }
    }
    return files.files();
  }

  private static void print(OfflineChain chain, VerifyArguments wanted, PrintStream out) {
    if (wanted.json()) {
      byte[] json = json(chain);
      out.write(json, 0, json.length);
      out.println();
    } else {
      Map<String, String> names = names(chain);
      String asked = wanted.quiet() ? null : names.get("n0");
      out.println(chain.verdict() + (asked == null ? "" : "  " + asked));
      if (!wanted.quiet()) {
        chain.evidence().forEach(one -> brought(one, out));
        chain.stubs().forEach(one -> brought(one, out));
        chain.reports().forEach(one -> compared(one, out));
        for (Chain.RuleOutcome rule : chain.rules()) {
          out.printf(
              Locale.ROOT,
              "  %-14s  %s  %s%s%n",
              rule.severity() == null ? rule.outcome() : rule.severity(),
              rule.rule(),
              Shown.of(rule.answer()),
              place(rule, names));
        }
      }
    }
    out.flush();
  }

  /** Where a rule does not hold, which step that is. */
  private static String place(Chain.RuleOutcome rule, Map<String, String> names) {
    boolean holds = rule.outcome() == Outcome.PASSED || rule.outcome() == Outcome.NOT_APPLICABLE;
    if (holds || rule.edge() == null) {
      return "";
    }
    String[] ends = rule.edge().split(">", 2);
    return " [" + names.get(ends[0]) + " > " + names.get(ends[1]) + "]";
  }

  /** What a reader calls each node: the number of a certificate, else the item. */
  private static Map<String, String> names(OfflineChain chain) {
    Map<String, String> names = new HashMap<>();
    for (Chain.Node node : chain.nodes()) {
      String name = node.number() == null ? node.equipment() : node.number();
      names.put(node.id(), Shown.of(name == null ? node.kind().name() : name));
    }
    return names;
  }

  private static void brought(OfflineChain.Brought one, PrintStream out) {
    String what =
        one.used()
            ? "as known at " + one.knownAt() + ", signed by " + one.signer()
            : "not used: " + one.reason();
    out.println("  " + Shown.of(one.file()) + ": " + Shown.of(what));
  }

  private static void compared(OfflineChain.Compared one, PrintStream out) {
    brought(one.report(), out);
    if (one.report().used()) {
      String rules =
          Boolean.TRUE.equals(one.sameRules())
              ? "the same rules"
              : "other rules, " + one.report().ruleVersion();
      String found = Boolean.TRUE.equals(one.same()) ? "the same" : "something else";
      out.println("    says " + one.reported() + ", " + found + " as here, by " + rules);
    }
  }

  private static byte[] json(OfflineChain chain) {
    try {
      return JSON.writeValueAsString(chain).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A chain cannot be written as JSON", e);
    }
  }
}
