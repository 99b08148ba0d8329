package org.etalon.timestamp.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.timestamp.TimestampResponder;
import org.etalon.timestamp.authority.StampRate;

/** {@code POST /tsa}: the timestamp protocol over HTTP (RFC 3161, 3.4). */
@Path("/tsa")
@PermitAll
public class TimestampResource {
  private static final String QUERY = "application/timestamp-query";
  private static final String REPLY = "application/timestamp-reply";

  private final TimestampResponder responder;

  private final StampRate rate;

  public TimestampResource(TimestampResponder responder, StampRate rate) {
    this.responder = responder;
    this.rate = rate;
  }

  @POST
  @Consumes(QUERY)
  @Produces(REPLY)
  @Operation(summary = "Timestamps a digest (anyone; RFC 3161).")
  public byte[] stamp(
      @Context HttpHeaders headers, @Context HttpServerRequest http, InputStream body)
      throws IOException {
    SocketAddress from = http.remoteAddress();
    rate.count(from == null ? null : from.hostAddress());
    // A request without a media type passes @Consumes.
    if (headers.getMediaType() == null) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "A timestamp request is sent as " + QUERY + ".");
    }
    byte[] request = body.readNBytes(TimestampResponder.REQUEST_BYTES_MAX + 1);
    if (request.length > TimestampResponder.REQUEST_BYTES_MAX) {
      throw new ProblemException(
          ProblemType.TOO_LARGE,
          "A timestamp request has at most " + TimestampResponder.REQUEST_BYTES_MAX + " bytes.");
    }
    return responder.respond(request);
  }
}
