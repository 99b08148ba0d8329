package org.etalon.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to verify, and how.
 *
 * @param at the time of verification; null for now
 * @param inputs files, folders, and {@code -} for the standard input
 */
record VerifyArguments(
    Path trust, @Nullable Instant at, boolean json, boolean quiet, List<String> inputs) {

  static VerifyArguments parse(List<String> arguments) throws WrongUseException {
    String trust = null;
    Instant at = null;
    boolean json = false;
    boolean quiet = false;
    boolean options = true;
    List<String> inputs = new ArrayList<>();
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      if (!options || argument.equals("-") || !argument.startsWith("-")) {
        inputs.add(argument);
        continue;
      }
      switch (argument) {
        case "--" -> options = false;
        case "--trust" -> trust = value(argument, rest);
        case "--at" -> at = time(value(argument, rest));
        case "--json" -> json = true;
        case "--quiet" -> quiet = true;
        default -> throw new WrongUseException("there is no option " + argument);
      }
    }
    if (trust == null) {
      throw new WrongUseException("--trust DIR is missing: whom do you trust?");
    }
    if (inputs.isEmpty()) {
      throw new WrongUseException("there is no file to verify");
    }
    if (json && quiet) {
      throw new WrongUseException("--json and --quiet exclude each other");
    }
    return new VerifyArguments(Path.of(trust), at, json, quiet, List.copyOf(inputs));
  }

  private static String value(String option, Iterator<String> rest) throws WrongUseException {
    if (!rest.hasNext()) {
      throw new WrongUseException(option + " needs a value");
    }
    return rest.next();
  }

  private static Instant time(String text) throws WrongUseException {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new WrongUseException(
          "--at needs a time of RFC 3339, such as 2026-11-22T08:00:00Z, and not " + text);
    }
  }
}
