package org.etalon.certificate.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.ReadingCertificate;
import org.etalon.dcc.Attachments;
import org.etalon.dcc.DccReader;
import org.etalon.platform.web.Download;
import org.etalon.platform.web.Paths;
import org.etalon.problem.ProblemException;
import org.etalon.security.CurrentCaller;

/** The files inside a certificate, to be saved and never to be shown. */
@Path(Paths.CERTIFICATES + "/{number}/attachments/{n}")
@Tag(name = "Certificates")
@Produces(MediaType.WILDCARD)
public class CertificateAttachmentsResource {
  private final CurrentCaller caller;
  private final ReadingCertificate reading;

  CertificateAttachmentsResource(CurrentCaller caller, ReadingCertificate reading) {
    this.caller = caller;
    this.reading = reading;
  }

  @GET
  @Operation(summary = "The attachment with this number in the list of the certificate's JSON.")
  public Response get(@PathParam("number") String number, @PathParam("n") int n) {
    Certificate certificate = reading.read(number, caller.get().member());
    return Attachments.find(DccReader.read(certificate.xml()), n)
        .flatMap(
            file ->
                file.content()
                    .map(
                        bytes ->
                            Download.of(
                                bytes, file.fileName(), file.mimeType(), "attachment-" + n)))
        .orElseThrow(ProblemException::notFound);
  }
}
