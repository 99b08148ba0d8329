package org.etalon.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.etalon.platform.SystemSources;

/** Finds the verb that the first argument names, and lists all of them on request. */
public final class CommandLine {
  private static final int WRONGLY_CALLED = 2;

  private final List<Verb> verbs;

  CommandLine(List<Verb> verbs) {
    this.verbs = List.copyOf(verbs);
  }

  /** The verbs of this program, on the configuration of this process. */
  public static CommandLine standard() {
    // Reading the configuration takes longer than verifying a file without it.
    Supplier<Config> config = ConfigProvider::getConfig;
    Clock clock = SystemSources.clock();
    DevelopmentAuthority authority =
        new DevelopmentAuthority(config, clock, SystemSources.secureRandom());
    return new CommandLine(
        List.of(
            new Migrate(config),
            new Verify(clock, System.in, Terminal.attached()),
            new TraceChain(clock),
            new MakeCorpus(clock, SystemSources.secureRandom(), Terminal.attached()),
            new Revoke(authority),
            new Certify(authority),
            new Token(config, clock)));
  }

  /** Runs the verb with the arguments after its name and gives the exit code. */
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    String name = arguments.get(0);
    if (name.equals("--help") || name.equals("-h")) {
      help(out);
      return 0;
    }
    for (Verb verb : verbs) {
      if (verb.name().equals(name)) {
        return verb.run(arguments.subList(1, arguments.size()), out, err);
      }
    }
    err.println("etalon: unknown verb " + name + ", see --help");
    return WRONGLY_CALLED;
  }

  private void help(PrintStream out) {
    out.println("Without a verb the service starts. Verbs:");
    for (Verb verb : verbs) {
      out.printf("  %-12s %s%n", verb.name(), verb.summary());
    }
    out.printf("  %-12s %s%n", "--help", "this list");
  }
}
