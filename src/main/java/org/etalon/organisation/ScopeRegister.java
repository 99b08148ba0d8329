package org.etalon.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where versions of scopes are kept. Nothing in it is ever changed or removed. */
public interface ScopeRegister extends Capabilities {

  /**
   * Adds a version, with the moment at which it does.
   *
   * @throws org.etalon.problem.ProblemException when the identifier of a first version is taken, or
   *     somebody else was faster with a later one
   */
  ScopeVersion add(Entry entry);

  /**
   * A version to be.
   *
   * @param version 1 for a new scope, else one more than the newest
   */
  record Entry(
      Scope scope,
      int version,
      LocalDate appliesFrom,
      String recordedBy,
      @Nullable String reason,
      @Nullable Long snapshot) {}
}
