package org.etalon.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;

/**
 * Refuses XML that is announced in another character set than UTF-8: the parameter would come
 * before what the document says itself (RFC 7303, 3), and it would be read as what it is not.
 */
@Provider
@Priority(PlainCharacters.BEFORE_AUTHENTICATION)
public class Utf8Xml implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    MediaType type = request.getMediaType();
    if (type == null || !type.getSubtype().toLowerCase(Locale.ROOT).endsWith("xml")) {
      return;
    }
    String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    boolean read =
        charset == null
            || charset.equalsIgnoreCase("UTF-8")
            || charset.equalsIgnoreCase("US-ASCII");
    if (!read) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "XML is read in UTF-8 only, not in " + charset + ".");
    }
  }
}
