package org.etalon.platform.web;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.etalon.problem.FieldError;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body in which a field that may not be null is missing, naming every such field, and one
 * with a character that the database cannot hold.
 */
@Provider
public class RequiredFields implements ReaderInterceptor {

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = context.proceed();
    if (body == null) {
      throw ProblemException.malformed("", "A body is needed.");
    }
    List<FieldError> faults = missing(body);
    if (!faults.isEmpty()) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "Fields are missing or cannot be stored.", faults);
    }
    return body;
  }

  /** The fields that are missing in a record and everything below it. */
  public static List<FieldError> missing(@Nullable Object body) {
    List<FieldError> missing = new ArrayList<>();
    if (body instanceof Record fields) {
      record(fields, "", missing);
    }
    return missing;
  }

  private static void record(Record fields, String pointer, List<FieldError> missing) {
    for (RecordComponent component : fields.getClass().getRecordComponents()) {
      String place = pointer + "/" + component.getName();
      Object value = value(component, fields);
      if (value != null) {
        descend(value, place, missing);
      } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        missing.add(new FieldError(place, "missing", "The field is needed."));
      }
    }
  }

  private static void descend(@Nullable Object value, String place, List<FieldError> missing) {
    if (value == null) {
      missing.add(new FieldError(place, "missing", "null does not belong here."));
    } else if (value instanceof Record fields) {
      record(fields, place, missing);
    } else if (value instanceof String text) {
      storable(text, place, missing);
    } else if (value instanceof Collection<?> items) {
      int index = 0;
      for (Object item : items) {
        descend(item, place + "/" + index++, missing);
      }
    } else if (value instanceof Map<?, ?> entries) {
      entries.forEach(
          (key, item) -> {
            storable(String.valueOf(key), place, missing);
            descend(item, place + "/" + key, missing);
          });
    }
  }

  /** PostgreSQL holds no NUL, and half a surrogate pair is no character. */
  private static void storable(String text, String place, List<FieldError> faults) {
    if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      faults.add(new FieldError(place, "character", "A character here cannot be stored."));
    }
  }

  private static @Nullable Object value(RecordComponent component, Record fields) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(fields);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A record's field can be read", e);
    }
  }
}
