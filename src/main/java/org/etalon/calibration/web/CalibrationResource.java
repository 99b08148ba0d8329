package org.etalon.calibration.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.Calibrations;
import org.etalon.calibration.DraftingCalibration;
import org.etalon.calibration.WaitingIssues;
import org.etalon.platform.web.Page;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.CurrentCaller;
import org.etalon.security.Role;
import org.jspecify.annotations.Nullable;

/** Drafts of calibrations. */
@Path(Paths.CALIBRATIONS)
@Tag(name = "Calibrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CalibrationResource {
  private final CurrentCaller caller;
  private final Calibrations calibrations;
  private final DraftingCalibration drafting;
  private final WaitingIssues waiting;

  CalibrationResource(
      CurrentCaller caller,
      Calibrations calibrations,
      DraftingCalibration drafting,
      WaitingIssues waiting) {
    this.caller = caller;
    this.calibrations = calibrations;
    this.drafting = drafting;
    this.waiting = waiting;
  }

  @POST
  @Operation(summary = "Drafts a calibration (calibrator).")
  @APIResponseSchema(value = CalibrationView.class, responseCode = "201")
  public Response draft(CalibrationBody body) {
    Calibration draft = drafting.draft(body, null, caller.get());
    return answer(Response.created(URI.create(Paths.CALIBRATIONS + "/" + draft.id())), draft);
  }

  @GET
  @Operation(summary = "The calibrations of the caller's laboratory.")
  public Page<CalibrationView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    String tenant = caller.get().insider().tenant();
    return Page.of(
        limit,
        cursor,
        (after, size) -> calibrations.after(tenant, after, size).stream().map(this::view).toList(),
        CalibrationView::id);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One calibration; the ETag is needed to change it.")
  public Response get(@PathParam("id") String id) {
    Calibration found =
        calibrations
            .find(id, caller.get().insider().tenant())
            .orElseThrow(ProblemException::notFound);
    return answer(Response.ok(), found);
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Replaces a draft (calibrator); needs If-Match.")
  public Response replace(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      CalibrationBody body) {
    caller.get().require(Role.CALIBRATOR);
    Calibration replaced = drafting.replace(id, version(ifMatch), body, caller.get());
    return answer(Response.ok(), replaced);
  }

  @PUT
  @Path("/{id}/attachments/{name}")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Sends the bytes of an attachment that the draft names (calibrator).")
  public Response attach(
      @PathParam("id") String id,
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
      byte[] bytes) {
    drafting.attach(id, name, mediaType, bytes, caller.get());
    return Response.noContent().build();
  }

  private Response answer(Response.ResponseBuilder response, Calibration calibration) {
    return response.tag(String.valueOf(calibration.version())).entity(view(calibration)).build();
  }

  private CalibrationView view(Calibration calibration) {
    return CalibrationView.of(calibration, waiting);
  }

  private static long version(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new ProblemException(
          ProblemType.VERSION_REQUIRED, "Send the ETag of the draft as If-Match.");
    }
    String digits = ifMatch.replaceAll("^(W/)?\"|\"$", "");
    if (!digits.matches("[0-9]{1,18}")) {
      throw new ProblemException(
          ProblemType.VERSION_MISMATCH, "The If-Match is not an ETag of this draft.");
    }
    return Long.parseLong(digits);
  }
}
