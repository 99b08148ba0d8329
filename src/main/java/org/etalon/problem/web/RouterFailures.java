package org.etalon.problem.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etalon.problem.ProblemType;

/** Answers with a problem document where a request fails before it reaches an endpoint. */
@Singleton
class RouterFailures {
  private static final Map<Integer, ProblemType> TYPES =
      Map.of(
          400, ProblemType.MALFORMED_REQUEST,
          404, ProblemType.NOT_FOUND,
          405, ProblemType.METHOD_NOT_ALLOWED,
          406, ProblemType.NOT_ACCEPTABLE,
          413, ProblemType.TOO_LARGE,
          415, ProblemType.UNSUPPORTED_MEDIA_TYPE,
          500, ProblemType.INTERNAL_ERROR);

  private static final int BEFORE_EVERYTHING = -2_000;

  private final ObjectMapper json;

  RouterFailures(ObjectMapper json) {
    this.json = json;
  }

  void install(@Observes Router router) {
    TYPES.forEach((status, type) -> router.errorHandler(status, http -> answer(type, http)));
    // Otherwise the framework ends a refused request without a body.
    router.route().order(BEFORE_EVERYTHING).failureHandler(this::refused);
  }

  private void refused(RoutingContext http) {
    ProblemType type = TYPES.get(http.statusCode());
    if (http.failure() == null && type != null) {
      answer(type, http);
    } else {
      http.next();
    }
  }

  private void answer(ProblemType type, RoutingContext http) {
    if (http.response().ended()) {
      return;
    }
    try {
      String body =
          json.writeValueAsString(
              ProblemDocument.of(
                  type,
                  type.title() + ".",
                  http.request().path(),
                  UUID.randomUUID().toString(),
                  List.of()));
      http.response()
          .setStatusCode(type.status())
          .putHeader("content-type", ProblemDocument.MEDIA_TYPE)
          .end(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem document is always JSON", e);
    }
  }
}
