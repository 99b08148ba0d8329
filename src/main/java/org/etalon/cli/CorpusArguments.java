package org.etalon.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.corpus.TreeShape;
import org.etalon.corpus.defect.Defect;
import org.jspecify.annotations.Nullable;

/** What the arguments of {@code corpus} ask for. */
record CorpusArguments(TreeShape shape, Path to, List<Wanted> defects) {
  /** What is sealed one by one takes some milliseconds each. */
  static final int SIZE_MAX = 100_000;

  private static final Set<String> OPTIONS =
      Set.of("--seed", "--size", "--to", "--tiers", "--from");

  /**
   * A defect.
   *
   * @param number of the certificate; null for any
   */
  record Wanted(Defect defect, @Nullable String number) {}

  static CorpusArguments parse(List<String> arguments) throws WrongUseException {
    Map<String, String> values = new HashMap<>();
    List<Wanted> defects = new ArrayList<>();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      if (!OPTIONS.contains(option) && !option.equals("--defect")) {
        throw new WrongUseException("unknown argument '" + Shown.of(option) + "'");
      }
      if (!rest.hasNext()) {
        throw new WrongUseException(option + " needs a value");
      }
      String value = rest.next();
      if (option.equals("--defect")) {
        defects.add(defect(value));
      } else if (values.put(option, value) != null) {
        throw new WrongUseException(option + " stands there twice");
      }
    }
    return new CorpusArguments(shape(values), Path.of(needed(values, "--to")), defects);
  }

  private static Wanted defect(String value) throws WrongUseException {
    String[] parts = value.split("@", 2);
    Defect defect =
        Defect.named(parts[0])
            .orElseThrow(
                () -> new WrongUseException("unknown defect '" + Shown.of(parts[0]) + "'"));
    return new Wanted(defect, parts.length > 1 ? parts[1] : null);
  }

  private static TreeShape shape(Map<String, String> values) throws WrongUseException {
    long seed = number(needed(values, "--seed"), "--seed");
    long size = number(needed(values, "--size"), "--size");
    if (size < 1 || size > SIZE_MAX) {
      throw new WrongUseException("--size must be from 1 to " + SIZE_MAX);
    }
    TreeShape shape = TreeShape.of(seed, (int) size);
    String tiers = values.get("--tiers");
    if (tiers != null) {
      long count = number(tiers, "--tiers");
      if (count < 2 || count > TreeShape.TIERS_MAX) {
        throw new WrongUseException("--tiers must be from 2 to " + TreeShape.TIERS_MAX);
      }
      shape = shape.withTiers((int) count);
    }
    String from = values.get("--from");
    return from == null ? shape : shape.withFrom(day(from));
  }

  private static String needed(Map<String, String> values, String option) throws WrongUseException {
    String value = values.get(option);
    if (value == null) {
      throw new WrongUseException(option + " is missing");
    }
    return value;
  }

  private static long number(String text, String option) throws WrongUseException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new WrongUseException(option + " needs a whole number, and not '" + text + "'");
    }
  }

  private static LocalDate day(String text) throws WrongUseException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new WrongUseException("--from needs a day, and not '" + text + "'");
    }
  }
}
