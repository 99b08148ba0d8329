package org.etalon.problem.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.problem.TooManyRequestsException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The only place where an exception becomes an answer; what is not a problem stays opaque. */
public class ProblemMapper {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
  private static final String MULTIPART = "org.jboss.resteasy.reactive.server.core.multipart.";

  private final AllowedMethods allowed;

  ProblemMapper(AllowedMethods allowed) {
    this.allowed = allowed;
  }

  /** The resource says what it does answer. */
  @ServerExceptionMapper
  Response method(NotAllowedException e, @Context RoutingContext http) {
    ProblemType type = ProblemType.METHOD_NOT_ALLOWED;
    return Response.fromResponse(answer(type, type.title() + ".", List.of(), http))
        .header(HttpHeaders.ALLOW, allowed.at(http.request().path()))
        .build();
  }

  @ServerExceptionMapper
  Response problem(ProblemException e, @Context RoutingContext http) {
    Response answer = answer(e.type(), String.valueOf(e.getMessage()), e.errors(), http);
    return e instanceof TooManyRequestsException often
        ? Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, often.seconds()).build()
        : answer;
  }

  @ServerExceptionMapper
  Response json(JsonProcessingException e, @Context RoutingContext http) {
    return malformed(e, http);
  }

  /** For this one the framework has an answer of its own, which an exact type replaces. */
  @ServerExceptionMapper
  Response mismatched(MismatchedInputException e, @Context RoutingContext http) {
    return malformed(e, http);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException e, @Context RoutingContext http) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return malformed(json, http);
    }
    if (e instanceof NotFoundException && e.getCause() != null) {
      // A parameter that is no value of its type.
      return answer(
          ProblemType.MALFORMED_REQUEST,
          "A parameter of the address has a value that it cannot have.",
          List.of(),
          http);
    }
    int status = e.getResponse().getStatus();
    if (status >= 300 && status < 400) {
      return e.getResponse();
    }
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.status() == status)
        .findFirst()
        .map(type -> answer(type, type.title() + ".", List.of(), http))
        .orElseGet(
            () ->
                status < 500
                    ? answer(
                        ProblemType.MALFORMED_REQUEST,
                        "The request cannot be answered.",
                        List.of(),
                        http)
                    : unexpected(e, http));
  }

  @ServerExceptionMapper
  Response unexpected(Throwable e, @Context RoutingContext http) {
    if (isUnreadableForm(e)) {
      return answer(
          ProblemType.MALFORMED_REQUEST,
          "The parts of the form cannot be read: too many, without a boundary, or cut short.",
          List.of(),
          http);
    }
    String traceId = traceId();
    LOG.errorf(e, "Request failed, trace %s", traceId);
    return answer(
        ProblemType.INTERNAL_ERROR,
        "The service failed. Quote the trace identifier to its operator.",
        List.of(),
        traceId,
        http);
  }

  /** The framework has no exception of its own for a form that it cannot take apart. */
  private static boolean isUnreadableForm(Throwable e) {
    boolean ofDisk =
        e instanceof IOException && !String.valueOf(e.getMessage()).contains("multipart");
    return e instanceof Exception
        && !ofDisk
        && Arrays.stream(e.getStackTrace()).anyMatch(f -> f.getClassName().startsWith(MULTIPART));
  }

  private static Response malformed(JsonProcessingException e, RoutingContext http) {
    String pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : "";
    JsonLocation at = e.getLocation();
    String place =
        at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    String code = e instanceof UnrecognizedPropertyException ? "unknown-field" : "malformed";
    String detail =
        e instanceof UnrecognizedPropertyException unknown
            ? "The field " + unknown.getPropertyName() + " is not known" + place + "."
            : said(e) + place + ".";
    return answer(
        ProblemType.MALFORMED_REQUEST,
        detail,
        List.of(new FieldError(pointer, code, detail)),
        http);
  }

  private static String pointer(JsonMappingException e) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference reference : e.getPath()) {
      String step =
          reference.getFieldName() == null
              ? String.valueOf(reference.getIndex())
              : reference.getFieldName().replace("~", "~0").replace("/", "~1");
      pointer.append('/').append(step);
    }
    return pointer.toString();
  }

  /** Without the names of Java types, which are nobody's business outside. */
  private static String said(JsonProcessingException e) {
    String line = e.getOriginalMessage().lines().findFirst().orElse("The JSON cannot be read");
    return line.contains("org.etalon") || line.contains("java.") || line.contains("`")
        ? "A value does not have the type that belongs here" + expected(e)
        : line;
  }

  private static String expected(JsonProcessingException e) {
    Class<?> type = e instanceof MismatchedInputException wrong ? wrong.getTargetType() : null;
    if (type == null) {
      return "";
    } else if (type == String.class) {
      return ": a text in quotation marks is expected";
    } else if (type == Boolean.class || type == boolean.class) {
      return ": true or false is expected";
    } else if (type == Integer.class || type == int.class || type == Long.class) {
      return ": a whole number is expected";
    } else if (Collection.class.isAssignableFrom(type)) {
      return ": a list in brackets is expected";
    } else if (type.isEnum()) {
      return ": one of " + Arrays.toString(type.getEnumConstants()) + " is expected";
    }
    if (type == LocalDate.class) {
      return ": a date such as 2026-10-01 is expected";
    } else if (type == Instant.class) {
      return ": a time such as 2026-10-01T12:00:00Z is expected";
    } else if (type == Period.class) {
      return ": a period such as P1Y or P90D is expected";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type)
        ? ": an object in braces is expected"
        : "";
  }

  private static Response answer(
      ProblemType type, String detail, List<FieldError> errors, RoutingContext http) {
    return answer(type, detail, errors, traceId(), http);
  }

  private static Response answer(
      ProblemType type,
      String detail,
      List<FieldError> errors,
      String traceId,
      RoutingContext http) {
    Response.ResponseBuilder response =
        Response.status(type.status())
            .type(ProblemDocument.MEDIA_TYPE)
            .entity(ProblemDocument.of(type, detail, http.request().path(), traceId, errors));
    if (type == ProblemType.UNAUTHENTICATED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response.build();
  }

  private static String traceId() {
    return UUID.randomUUID().toString();
  }
}
