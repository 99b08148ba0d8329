package org.etalon.ui;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page behind the QR code of a printed certificate, for anybody who has it. */
@Path("/v/{token}")
@Produces(Pages.HTML)
public class TokenResource {
  private static final int NOT_FOUND = 404;

  private final Pages pages;
  private final TokenSource tokens;

  TokenResource(Pages pages, TokenSource tokens) {
    this.pages = pages;
    this.tokens = tokens;
  }

  /** How the certificate stands; an unknown token gets a page of the same shape. */
  @GET
  @Operation(hidden = true)
  public Response standing(
      @PathParam("token") String token, @Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    Optional<TokenSource.Standing> standing = tokens.find(token, context.language());
    String page = pages.html().token(context, standing.orElse(null));
    Response answer = pages.answer(standing.isPresent() ? 200 : NOT_FOUND, page, context, uri);
    // The address is all that a reader needs, so no search engine shall keep it.
    answer.getHeaders().putSingle("X-Robots-Tag", "noindex, noarchive");
    return answer;
  }
}
