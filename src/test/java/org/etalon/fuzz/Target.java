package org.etalon.fuzz;

import java.util.Collection;
import java.util.List;
import org.etalon.problem.ProblemException;
import org.etalon.problem.RejectedException;

/**
 * Something that reads what strangers send.
 *
 * @param allocatedMax bytes that one reading may allocate, garbage and all
 */
record Target(String name, Reading reading, long allocatedMax) {
  private static final long ALLOCATED_MAX = 256L * 1024 * 1024;

  Target(String name, Reading reading) {
    this(name, reading, ALLOCATED_MAX);
  }

  /** Reads; a {@link ProblemException} is an answer, any other exception a finding. */
  @FunctionalInterface
  interface Reading {
    /**
     * Answers what kinds of things were seen, so that an input that shows a new one is kept.
     *
     * @param input text; the octets of a document as the characters of ISO 8859-1
     */
    Collection<String> of(String input) throws Exception;
  }

  /** What was seen. */
  Collection<String> take(String input) throws Exception {
    try {
      return reading.of(input);
    } catch (RejectedException e) {
      return List.of(e.getClass().getSimpleName() + " " + e.code());
    } catch (ProblemException e) {
      return e.errors().isEmpty()
          ? List.of(e.getClass().getSimpleName() + " " + kind(String.valueOf(e.getMessage())))
          : e.errors().stream().map(error -> "refused " + error.code()).toList();
    }
  }

  /** A message without what it quotes. */
  static String kind(String message) {
    String words = message.replaceAll("\"[^\"]*\"|[^A-Za-z ]+", " ").replaceAll(" +", " ");
    return words.substring(0, Math.min(words.length(), 30));
  }
}
