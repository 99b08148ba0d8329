package org.etalon.verification.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.dcc.json.DccJsonSchemas;
import org.etalon.problem.ProblemException;

/** The JSON Schemas of certificates as JSON. */
@Path(DccJsonSchemas.PATH)
@Tag(name = "Documents")
public class JsonSchemaResource {
  private static final String TYPE = "application/schema+json";

  @GET
  @Path("/{version}.json")
  @Produces(TYPE)
  @Operation(
      summary = "The JSON Schema of certificates of a version of DCC, or of any version (anyone).")
  public Response get(@PathParam("version") String version) {
    byte[] schema = DccJsonSchemas.find(version).orElseThrow(ProblemException::notFound);
    return Response.ok(schema, TYPE).build();
  }
}
