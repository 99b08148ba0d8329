package org.etalon.problem.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemType;

/** A problem as RFC 9457 writes it, with a trace identifier and the findings. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String traceId,
    List<FieldError> errors) {

  /** The media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  static ProblemDocument of(
      ProblemType type, String detail, String instance, String traceId, List<FieldError> errors) {
    return new ProblemDocument(
        "/problems/" + type.slug(), type.title(), type.status(), detail, instance, traceId, errors);
  }
}
