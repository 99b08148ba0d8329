package org.etalon.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** The caller of the request that is being answered. */
@RequestScoped
public class CurrentCaller {
  private @Nullable Caller caller;

  /**
   * The caller.
   *
   * @throws ProblemException when nobody is signed in
   */
  public Caller get() {
    return maybe()
        .orElseThrow(
            () -> new ProblemException(ProblemType.UNAUTHENTICATED, "Sign in to do this."));
  }

  /** The caller, if anybody is signed in. */
  public Optional<Caller> maybe() {
    return Optional.ofNullable(caller);
  }

  public void set(Caller identified) {
    this.caller = identified;
  }
}
