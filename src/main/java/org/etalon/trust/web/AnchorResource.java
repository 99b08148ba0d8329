package org.etalon.trust.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Page;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.CurrentCaller;
import org.etalon.security.Role;
import org.etalon.trust.AddedAnchor;
import org.etalon.trust.AddedAnchors;
import org.etalon.trust.ChangingAnchors;
import org.etalon.trust.ConfiguredAnchors;
import org.etalon.trust.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v1/trust/anchors}: whom operators decided to trust, and until when; and, only to be
 * read, whom the configuration does.
 */
@Path(Paths.TRUST + "/anchors")
@Tag(name = "Trust")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnchorResource {
  private final CurrentCaller caller;
  private final AddedAnchors anchors;
  private final ConfiguredAnchors configured;
  private final ChangingAnchors changing;

  AnchorResource(
      CurrentCaller caller,
      AddedAnchors anchors,
      ConfiguredAnchors configured,
      ChangingAnchors changing) {
    this.caller = caller;
    this.anchors = anchors;
    this.configured = configured;
    this.changing = changing;
  }

  @GET
  @Operation(summary = "Lists the anchors, configured ones first (operator, regulator).")
  public Page<AnchorView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    caller.get().require(Role.OPERATOR, Role.REGULATOR);
    return Page.of(limit, cursor, this::after, AnchorView::id);
  }

  private List<AnchorView> after(@Nullable String id, int size) {
    boolean first = id == null || isConfigured(id);
    List<AnchorView> views = new ArrayList<>();
    if (first) {
      configured()
          .filter(v -> id == null || v.id().compareTo(id) > 0)
          .limit(size)
          .forEach(views::add);
    }
    if (views.size() < size) {
      anchors.after(first ? null : id, size - views.size()).stream()
          .map(AnchorView::of)
          .forEach(views::add);
    }
    return views;
  }

  private Stream<AnchorView> configured() {
    return configured.configured().stream()
        .map(AnchorView::of)
        .sorted(Comparator.comparing(AnchorView::id));
  }

  private static boolean isConfigured(String id) {
    return id.startsWith(AnchorView.CONFIGURED);
  }

  @POST
  @Operation(summary = "Adds a trust anchor (operator).")
  @APIResponseSchema(value = AnchorView.class, responseCode = "201")
  public Response add(NewAnchor anchor) {
    caller.get().require(Role.OPERATOR);
    AddedAnchor added =
        changing.add(
            anchor.x509(),
            anchor.purposes(),
            anchor.from(),
            anchor.until(),
            anchor.reason(),
            caller.get());
    URI place = URI.create(Paths.TRUST + "/anchors/" + added.id());
    return answer(Response.created(place), added);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One anchor (operator, regulator).")
  @APIResponseSchema(AnchorView.class)
  public Response get(@PathParam("id") String id) {
    caller.get().require(Role.OPERATOR, Role.REGULATOR);
    if (isConfigured(id)) {
      // Without an ETag: it is not changed here.
      return Response.ok(configuredOne(id)).build();
    }
    return answer(Response.ok(), anchors.find(id).orElseThrow(ProblemException::notFound));
  }

  private AnchorView configuredOne(String id) {
    return configured()
        .filter(view -> view.id().equals(id))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  @POST
  @Path("/{id}/end")
  @Operation(summary = "Ends the trust in an anchor (operator); needs If-Match.")
  @APIResponseSchema(AnchorView.class)
  public Response end(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      AnchorEnd end) {
    caller.get().require(Role.OPERATOR);
    if (isConfigured(id)) {
      throw new ProblemException(
          ProblemType.STATE_CONFLICT,
          "The configuration gives " + configuredOne(id).subject() + "; it is ended there.");
    }
    return answer(
        Response.ok(), changing.end(id, version(ifMatch), end.until(), end.reason(), caller.get()));
  }

  private static Response answer(Response.ResponseBuilder response, AddedAnchor anchor) {
    return response
        .tag(new EntityTag(String.valueOf(anchor.version())))
        .entity(AnchorView.of(anchor))
        .build();
  }

  private static int version(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new ProblemException(
          ProblemType.VERSION_REQUIRED, "Send the ETag of the anchor as If-Match.");
    }
    String digits = ifMatch.replaceAll("^(W/)?\"|\"$", "");
    if (!digits.matches("[0-9]{1,9}")) {
      throw new ProblemException(
          ProblemType.VERSION_MISMATCH, "The If-Match is not an ETag of this anchor.");
    }
    return Integer.parseInt(digits);
  }

  /**
   * What an operator sends.
   *
   * @param x509 DER in base64
   * @param from the beginning of its own period when left out
   */
  public record NewAnchor(
      byte[] x509,
      Set<Purpose> purposes,
      @Nullable Instant from,
      @Nullable Instant until,
      String reason) {}

  /** The end of one. */
  public record AnchorEnd(Instant until, String reason) {}
}
