package org.etalon.verification.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.dcc.migration.Change;
import org.etalon.dcc.migration.MigrationOutcome.Migrated;
import org.etalon.platform.web.Paths;
import org.etalon.verification.MigratingAnyDocument;
import org.etalon.xml.DocumentLimit;
import org.jspecify.annotations.Nullable;

/** Any DCC 2 or 3 as DCC 3.3.0. */
@Path(Paths.DOCUMENTS + "/migration")
@Tag(name = "Verification")
@Consumes({
  MediaType.APPLICATION_XML,
  MediaType.TEXT_XML,
  "application/pdf",
  MediaType.APPLICATION_OCTET_STREAM
})
public class MigrationResource {
  private final MigratingAnyDocument migrating;

  MigrationResource(MigratingAnyDocument migrating) {
    this.migrating = migrating;
  }

  /**
   * The document with the list of what changed.
   *
   * @param document as text, since it is XML
   */
  public record View(String from, String to, List<ChangeView> changes, String document) {
    static View of(Migrated migrated) {
      return new View(
          migrated.from(),
          migrated.to(),
          migrated.changes().stream().map(ChangeView::of).toList(),
          new String(migrated.document(), StandardCharsets.UTF_8));
    }
  }

  /**
   * One change.
   *
   * @param text what happened, by language
   */
  public record ChangeView(
      Change.Kind kind, @Nullable String before, @Nullable String after, Map<String, String> text) {
    static ChangeView of(Change change) {
      return new ChangeView(
          change.kind(),
          change.before(),
          change.after(),
          Map.of("en", change.en(), "zh", change.zh()));
    }
  }

  /** The document and what changed. */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Migrates a DCC 2.x or 3.x to DCC 3.3.0 (anyone): the document with the list of changes,"
              + " or the document alone as application/xml.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = View.class)),
        @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING))
      })
  public View migrate(byte[] document) {
    return View.of(migrated(document));
  }

  /** The document alone. */
  @POST
  @Produces("application/xml;qs=0.5")
  @Operation(hidden = true)
  public byte[] migrateToXml(byte[] document) {
    return migrated(document).document();
  }

  private Migrated migrated(byte[] document) {
    return migrating.migrate(DocumentLimit.within(document));
  }
}
