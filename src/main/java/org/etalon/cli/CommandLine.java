package org.etalon.cli;

import java.io.PrintStream;
import java.util.List;
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
    return new CommandLine(
        List.of(
            // Reading the configuration takes longer than verifying a file without it.
            new Migrate(ConfigProvider::getConfig),
            new Verify(SystemSources.clock(), System.in, Terminal.attached())));
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
