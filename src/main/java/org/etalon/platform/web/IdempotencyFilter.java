package org.etalon.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.etalon.platform.IdempotencyKeys;
import org.etalon.platform.IdempotencyKeys.Answer;
import org.etalon.platform.IdempotencyKeys.Use;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Gives the same answer to the same request with the same {@code Idempotency-Key}. Applies to POST
 * requests of callers; the key belongs to the caller and the path.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String HEADER = "Idempotency-Key";
  private static final String USE = IdempotencyFilter.class.getName();
  private static final int KEY_CHARACTERS_MAX = 255;

  private final IdempotencyKeys keys;
  private final ObjectMapper json;

  IdempotencyFilter(IdempotencyKeys keys, ObjectMapper json) {
    this.keys = keys;
    this.json = json;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString(HEADER);
    String caller = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (key == null || caller == null || !request.getMethod().equals("POST")) {
      return;
    }
    if (key.isBlank() || key.length() > KEY_CHARACTERS_MAX) {
      throw ProblemException.malformed("", "An Idempotency-Key has 1 to 255 characters.");
    }
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    Use use =
        new Use(
            hex(caller.getBytes(StandardCharsets.UTF_8)),
            request.getUriInfo().getPath(),
            key,
            hex(body));
    Answer earlier = keys.begin(use);
    if (earlier == null) {
      request.setProperty(USE, use);
    } else {
      request.abortWith(repeat(earlier));
    }
  }

  private static Response repeat(Answer earlier) {
    Response.ResponseBuilder response = Response.status(earlier.status());
    if (earlier.location() != null) {
      response.header(HttpHeaders.LOCATION, earlier.location());
    }
    if (earlier.etag() != null) {
      response.header(HttpHeaders.ETAG, earlier.etag());
    }
    if (earlier.body() != null) {
      response.type(MediaType.APPLICATION_JSON).entity(earlier.body());
    }
    return response.build();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(USE) instanceof Use use)) {
      return;
    }
    if (response.getStatus() >= 200 && response.getStatus() < 300) {
      keys.finish(
          use,
          new Answer(
              response.getStatus(),
              response.getHeaderString(HttpHeaders.LOCATION),
              response.getHeaderString(HttpHeaders.ETAG),
              body(response)));
    } else {
      keys.forget(use);
    }
  }

  private @Nullable String body(ContainerResponseContext response) {
    try {
      Object entity = response.getEntity();
      return entity == null ? null : json.writeValueAsString(entity);
    } catch (JsonProcessingException e) {
      throw new ProblemException(ProblemType.INTERNAL_ERROR, "The answer cannot be kept.");
    }
  }

  private static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
