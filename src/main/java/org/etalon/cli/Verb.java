package org.etalon.cli;

import java.io.PrintStream;
import java.util.List;

/** One thing the program can do instead of serving. */
public interface Verb {
  /** The first argument that names it. */
  String name();

  /** One line for the list of verbs. */
  String summary();

  /**
   * Does it and gives the exit code: 0 for done, 1 for not done, 2 for wrongly called, unless its
   * help says otherwise.
   */
  int run(List<String> arguments, PrintStream out, PrintStream err);
}
