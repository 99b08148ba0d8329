package org.etalon.organisation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All organisations and their scopes. */
public interface Organisations {
  Optional<Organisation> find(String id);

  /**
   * Adds an organisation.
   *
   * @throws org.etalon.problem.ProblemException when the identifier is taken
   */
  void add(Organisation organisation);

  /** At most {@code limit} organisations after an identifier, in the order of identifiers. */
  List<Organisation> after(@Nullable String id, int limit);

  /** A scope as its newest version says. */
  Optional<Scope> findScope(String id);

  /** At most {@code limit} scopes of an organisation after an identifier, as above. */
  List<Scope> scopesAfter(String organisation, @Nullable String id, int limit);
}
