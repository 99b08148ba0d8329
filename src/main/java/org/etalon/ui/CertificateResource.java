package org.etalon.ui;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.ui.chain.ChainQuery;
import org.etalon.ui.chain.ChainSource;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The pages of a certificate. Who is not signed in is asked to sign in, whether the certificate
 * exists or not; who may not see it learns nothing either.
 */
@Path("/certificates/{number}")
@Produces(Pages.HTML)
public class CertificateResource {

  private final Pages pages;
  private final CertificateSource certificates;
  private final ChainSource chains;

  private final Clock clock;

  CertificateResource(
      Pages pages, CertificateSource certificates, ChainSource chains, Clock clock) {
    this.pages = pages;
    this.certificates = certificates;
    this.chains = chains;
    this.clock = clock;
  }

  /** The certificate. */
  @GET
  @Operation(hidden = true)
  public Response certificate(
      @PathParam("number") String number, @Context HttpHeaders headers, @Context UriInfo uri) {
    return page(
        headers,
        uri,
        context ->
            certificates
                .find(number)
                .map(stored -> pages.html().certificate(context, stored))
                .orElse(""));
  }

  /** The file as issued, byte for byte. */
  @GET
  @Path("/xml")
  @Produces({MediaType.APPLICATION_XML, Pages.HTML})
  @Operation(hidden = true)
  public Response xml(
      @PathParam("number") String number, @Context HttpHeaders headers, @Context UriInfo uri) {
    return certificates
        .find(number)
        .map(
            stored ->
                Response.ok(stored.xml(), MediaType.APPLICATION_XML)
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION, "attachment; " + fileName(number, ".xml"))
                    .build())
        .orElseGet(() -> pages.withheld(pages.context(headers, uri), uri));
  }

  /** For people, with the file as issued inside. */
  @GET
  @Path("/pdf")
  @Produces({"application/pdf", Pages.HTML})
  @Operation(hidden = true)
  public Response pdf(
      @PathParam("number") String number, @Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    return certificates
        .pdf(number, context.language())
        .map(
            pdf ->
                Response.ok(pdf, "application/pdf")
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION, "attachment; " + fileName(number, ".pdf"))
                    .header(HttpHeaders.CONTENT_LANGUAGE, context.language().code())
                    .build())
        .orElseGet(() -> pages.withheld(context, uri));
  }

  /** What its results rest on, as of a moment. */
  @GET
  @Path("/chain")
  @Operation(hidden = true)
  public Response chain(
      @PathParam("number") String number, @Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    ChainQuery query =
        ChainQuery.read(
            number, uri.getQueryParameters(), LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    if (query.moved()) {
      return Response.seeOther(URI.create(query.address())).build();
    }
    return chains
        .find(number, query.at(), query.knownAt(), Locale.forLanguageTag(context.language().code()))
        .map(
            shown ->
                pages.answer(
                    status(query, shown), pages.html().chain(context, query, shown), context, uri))
        .orElseGet(() -> pages.withheld(context, uri));
  }

  /** As the interface for programs answers the same question. */
  private static int status(ChainQuery query, ChainSource.Shown shown) {
    if (!query.unread().isEmpty()) {
      return ProblemType.MALFORMED_REQUEST.status();
    }
    return shown.chain() == null ? ProblemType.NOT_FOUND.status() : 200;
  }

  @ServerExceptionMapper
  Response problem(ProblemException e, @Context HttpHeaders headers, @Context UriInfo uri) {
    PageContext context = pages.context(headers, uri);
    return e.type() == ProblemType.NOT_FOUND || e.type() == ProblemType.UNAUTHENTICATED
        ? pages.withheld(context, uri)
        : pages.problem(e.type(), e.getMessage(), context, uri);
  }

  /** The number as a file's name (RFC 6266, 4.3); the caller chose it, so only letters pass. */
  private static String fileName(String number, String extension) {
    return "filename=\"" + number.replaceAll("[^A-Za-z0-9._-]", "_") + extension + "\"";
  }

  private Response page(HttpHeaders headers, UriInfo uri, Function<PageContext, String> made) {
    PageContext context = pages.context(headers, uri);
    String page = made.apply(context);
    return page.isEmpty() ? pages.withheld(context, uri) : pages.answer(200, page, context, uri);
  }
}
