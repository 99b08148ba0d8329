package org.etalon.equipment.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.equipment.RegisteringEquipment;
import org.etalon.platform.web.Page;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Standards, reference materials and instruments. */
@Path(Paths.EQUIPMENT)
@Tag(name = "Equipment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EquipmentResource {
  private final CurrentCaller caller;
  private final EquipmentRegister equipment;
  private final RegisteringEquipment registering;

  EquipmentResource(
      CurrentCaller caller, EquipmentRegister equipment, RegisteringEquipment registering) {
    this.caller = caller;
    this.equipment = equipment;
    this.registering = registering;
  }

  @POST
  @Operation(summary = "Registers a piece of equipment (laboratory or owner).")
  @APIResponseSchema(value = Equipment.class, responseCode = "201")
  public Response add(Equipment candidate) {
    registering.register(candidate, caller.get());
    return Response.created(URI.create(Paths.EQUIPMENT + "/" + candidate.id()))
        .entity(candidate)
        .build();
  }

  @GET
  @Operation(summary = "The equipment that the caller may see, or what of it has all the words.")
  public Page<Equipment> list(
      @QueryParam("q") @Nullable String words,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    String tenant = caller.get().member().tenant();
    return Page.of(
        limit,
        cursor,
        (after, size) ->
            words == null
                ? equipment.after(tenant, after, size)
                : equipment.search(tenant, words, after, size),
        Equipment::id);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One piece of equipment.")
  public Equipment get(@PathParam("id") String id) {
    String tenant = caller.get().member().tenant();
    return equipment
        .find(id)
        .filter(found -> equipment.visible(id, tenant))
        .orElseThrow(ProblemException::notFound);
  }
}
