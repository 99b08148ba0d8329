package org.etalon.certificate.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.certificate.seal.ChangingSeal;
import org.etalon.certificate.seal.ImportingSeal;
import org.etalon.certificate.seal.RequestingSeal;
import org.etalon.certificate.seal.SealChange;
import org.etalon.certificate.seal.SealKey;
import org.etalon.certificate.seal.SealState;
import org.etalon.dcc.CertificateKind;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** The seals of a laboratory, for the operator. */
@Path(Paths.ORGANISATIONS + "/{organisation}/seals")
@Tag(name = "Seals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SealResource {
  private final CurrentCaller caller;
  private final RequestingSeal requesting;
  private final ImportingSeal importing;
  private final ChangingSeal changing;

  SealResource(
      CurrentCaller caller,
      RequestingSeal requesting,
      ImportingSeal importing,
      ChangingSeal changing) {
    this.caller = caller;
    this.requesting = requesting;
    this.importing = importing;
    this.changing = changing;
  }

  @GET
  @Operation(summary = "The seals of a laboratory and how they stand (operator).")
  public List<SealState> list(@PathParam("organisation") String organisation) {
    return changing.states(organisation, caller.get());
  }

  @POST
  @Operation(summary = "Makes a key for a new seal and requests its certificate (operator).")
  @APIResponseSchema(value = SealState.class, responseCode = "201")
  public Response request(@PathParam("organisation") String organisation, SealRequest request) {
    SealKey key =
        requesting.request(
            organisation,
            request.organizationIdentifier(),
            request.kinds() == null ? CertificateKind.all() : request.kinds(),
            caller.get());
    return Response.created(
            URI.create(Paths.ORGANISATIONS + "/" + organisation + "/seals/" + key.id()))
        .entity(one(organisation, key.id()))
        .build();
  }

  @POST
  @Path("/{seal}/certificate")
  @Operation(summary = "Imports the issued X.509 certificate of a requested seal (operator).")
  public SealState certificate(
      @PathParam("organisation") String organisation,
      @PathParam("seal") String seal,
      SealCertificate body) {
    importing.take(organisation, seal, body.certificate(), caller.get());
    return one(organisation, seal);
  }

  @POST
  @Path("/{seal}/events")
  @Operation(summary = "Activates or ends a seal, or declares its key compromised (operator).")
  public SealState change(
      @PathParam("organisation") String organisation,
      @PathParam("seal") String seal,
      SealChange change) {
    return changing.change(organisation, seal, change, caller.get());
  }

  private SealState one(String organisation, String seal) {
    return changing.states(organisation, caller.get()).stream()
        .filter(state -> state.id().equals(seal))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  /**
   * Whose seal it will be, as an identifier of ETSI EN 319 412-1, 5.1.4.
   *
   * @param kinds of certificates that it may seal; every kind when left out
   */
  record SealRequest(String organizationIdentifier, @Nullable Set<CertificateKind> kinds) {}

  /** PEM, the seal's own X.509 certificate first. */
  record SealCertificate(String certificate) {}
}
