package org.etalon.organisation.web;

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
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisations;
import org.etalon.organisation.RegisteringOrganisation;
import org.etalon.platform.web.Page;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.security.CurrentCaller;
import org.etalon.security.Role;
import org.jspecify.annotations.Nullable;

/** Organisations and their scopes. */
@Path(Paths.ORGANISATIONS)
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganisationResource {
  private final CurrentCaller caller;
  private final Organisations organisations;
  private final RegisteringOrganisation registering;

  OrganisationResource(
      CurrentCaller caller, Organisations organisations, RegisteringOrganisation registering) {
    this.caller = caller;
    this.organisations = organisations;
    this.registering = registering;
  }

  @POST
  @Operation(summary = "Registers an organisation (operator).")
  @APIResponseSchema(value = Organisation.class, responseCode = "201")
  public Response add(Organisation organisation) {
    caller.get().require(Role.OPERATOR);
    registering.register(organisation, caller.get());
    return Response.created(URI.create(Paths.ORGANISATIONS + "/" + organisation.id()))
        .entity(organisation)
        .build();
  }

  @GET
  @Operation(summary = "Lists organisations (anyone signed in).")
  public Page<Organisation> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    caller.get();
    return Page.of(limit, cursor, organisations::after, Organisation::id);
  }

  @GET
  @Path("/{organisation}")
  @Operation(summary = "One organisation (anyone signed in).")
  public Organisation get(@PathParam("organisation") String id) {
    caller.get();
    return organisations.find(id).orElseThrow(ProblemException::notFound);
  }
}
