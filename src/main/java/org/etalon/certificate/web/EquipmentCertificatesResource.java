package org.etalon.certificate.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.Certificates.Summary;
import org.etalon.certificate.history.CalibrationHistory;
import org.etalon.certificate.history.ReadingHistory;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.platform.web.Page;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** The certificates of a piece of equipment, and what they tell together. */
@Path(Paths.EQUIPMENT + "/{id}")
@Tag(name = "Equipment")
@Produces(MediaType.APPLICATION_JSON)
public class EquipmentCertificatesResource {
  private final CurrentCaller caller;
  private final EquipmentRegister equipment;
  private final Certificates certificates;
  private final ReadingHistory history;

  EquipmentCertificatesResource(
      CurrentCaller caller,
      EquipmentRegister equipment,
      Certificates certificates,
      ReadingHistory history) {
    this.caller = caller;
    this.equipment = equipment;
    this.certificates = certificates;
    this.history = history;
  }

  @GET
  @Path("/certificates")
  @Operation(summary = "The certificates of a piece of equipment that the caller may see.")
  public Page<Summary> list(
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    String tenant = tenant(id);
    Certificates.Filter filter = new Certificates.Filter(tenant, id, null, null, null, null);
    return Page.of(
        limit, cursor, (after, size) -> certificates.after(filter, after, size), Summary::number);
  }

  @GET
  @Path("/history")
  @Operation(summary = "What its certificates state, point by point, with the change between them.")
  public CalibrationHistory history(@PathParam("id") String id) {
    return history.of(id, tenant(id));
  }

  private String tenant(String id) {
    String tenant = caller.get().member().tenant();
    if (!equipment.visible(id, tenant)) {
      throw ProblemException.notFound();
    }
    return tenant;
  }
}
