package org.etalon.security.web;

import jakarta.annotation.Priority;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Account;
import org.etalon.security.Accounts;
import org.etalon.security.Caller;
import org.etalon.security.CurrentCaller;
import org.etalon.security.SecurityConfig;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is calling. Outside demo mode there is no way to sign in yet, so every token is
 * unknown and answers 401.
 */
@jakarta.ws.rs.ext.Provider
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {
  private static final String SCHEME = "Bearer ";
  private static final String DEMO_TOKEN = "demo-";

  // Filters are made before the configuration of the running service is known.
  private final Provider<SecurityConfig> config;
  private final Accounts accounts;
  private final CurrentCaller current;

  CallerFilter(Provider<SecurityConfig> config, Accounts accounts, CurrentCaller current) {
    this.config = config;
    this.accounts = accounts;
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      current.set(new Caller(byToken(authorization)));
      return;
    }
    Cookie cookie = request.getCookies().get(AccountPicker.COOKIE);
    Account picked = cookie == null ? null : demoAccount(cookie.getValue());
    if (picked != null) {
      current.set(new Caller(picked));
    }
  }

  private Account byToken(String authorization) {
    if (authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      String token = authorization.substring(SCHEME.length()).trim();
      Account account =
          token.startsWith(DEMO_TOKEN) ? demoAccount(token.substring(DEMO_TOKEN.length())) : null;
      if (account != null) {
        return account;
      }
    }
    throw new ProblemException(ProblemType.UNAUTHENTICATED, "The token is not known.");
  }

  private @Nullable Account demoAccount(String id) {
    SecurityConfig deployment = config.get();
    return deployment.demo() && !deployment.production() ? accounts.find(id).orElse(null) : null;
  }
}
