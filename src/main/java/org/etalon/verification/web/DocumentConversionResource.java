package org.etalon.verification.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.dcc.json.DccJson;
import org.etalon.platform.web.Paths;
import org.etalon.verification.ConvertingDocument;
import org.etalon.xml.DocumentLimit;

/** Certificates of any version as JSON and back, for anyone. */
@Path(Paths.DOCUMENTS + "/conversion")
@Tag(name = "Documents")
public class DocumentConversionResource {
  private final ConvertingDocument converting;

  DocumentConversionResource(ConvertingDocument converting) {
    this.converting = converting;
  }

  @POST
  @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
  @Produces({DccJson.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary =
          "Turns a DCC into JSON or, sent as JSON, back into XML (anyone): nothing is lost, so that"
              + " signatures hold.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = DccJson.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)),
        @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING))
      })
  public Response toJson(
      @RequestBody(
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_XML,
                    schema = @Schema(type = SchemaType.STRING)),
                @Content(
                    mediaType = MediaType.TEXT_XML,
                    schema = @Schema(type = SchemaType.STRING)),
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = DccJson.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT))
              })
          byte[] xml) {
    return Response.ok(converting.toJson(DocumentLimit.within(xml)), DccJson.MEDIA_TYPE).build();
  }

  @POST
  @Consumes({DccJson.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Produces({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
  @Operation(hidden = true)
  public Response toXml(byte[] json) {
    return Response.ok(converting.toXml(DocumentLimit.within(json)), MediaType.APPLICATION_XML)
        .build();
  }
}
