package org.etalon.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.etalon.problem.ProblemException;

/**
 * Refuses addresses with the character NUL. PostgreSQL holds no text with it, so nothing has such a
 * name.
 */
@Provider
@Priority(PlainCharacters.BEFORE_AUTHENTICATION)
public class PlainCharacters implements ContainerRequestFilter {
  static final int BEFORE_AUTHENTICATION = 500;
  private static final String NUL = "\0";

  @Override
  public void filter(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    if (uri.getPath().contains(NUL)) {
      throw ProblemException.notFound();
    }
    for (List<String> values : uri.getQueryParameters().values()) {
      if (values.stream().anyMatch(value -> value.contains(NUL))) {
        throw ProblemException.malformed("", "The character NUL does not belong in a query.");
      }
    }
  }
}
