package org.etalon.quantity.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Page;
import org.etalon.platform.web.Paths;
import org.etalon.quantity.conversion.UnitDescription;
import org.etalon.quantity.unit.UnitName;
import org.etalon.quantity.unit.UnitPrefix;
import org.jspecify.annotations.Nullable;

/** What unit expressions mean, and which units there are. */
@Path(Paths.UNITS)
@Tag(name = "Units")
@Produces(MediaType.APPLICATION_JSON)
public class UnitResource {
  private static final List<UnitWord> WORDS = words();

  @GET
  @Operation(
      summary = "Describes a unit expression, or lists all units and prefixes (anyone).",
      description =
          "Reads expressions of the D-SI, such as \\kilo\\metre\\per\\hour, and what else names a"
              + " unit: identifiers of the SI Reference Point, case-sensitive UCUM codes, QUDT"
              + " IRIs. A broken rule is 422 with the place and, where one is near, the unit that"
              + " may be meant. Without an expression it is a list of units and prefixes.")
  @APIResponse(
      responseCode = "200",
      description = "The unit, or a page of all units and prefixes",
      content = @Content(schema = @Schema(oneOf = {UnitAnswer.class, UnitWordPage.class})))
  public Response get(
      @Parameter(description = "The unit to describe") @QueryParam("expression")
          @Nullable String expression,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    // An empty expression is no unit, and reaches us as none.
    boolean asked = expression != null || uri.getQueryParameters().containsKey("expression");
    return asked
        ? Response.ok(UnitAnswer.of(UnitDescription.of(expression == null ? "" : expression)))
            .build()
        : Response.ok(page(limit, cursor)).build();
  }

  private static Page<UnitWord> page(@Nullable Integer limit, @Nullable String cursor) {
    return Page.of(limit, cursor, UnitResource::after, UnitWord::dsi);
  }

  private static List<UnitWord> after(@Nullable String last, int size) {
    int start = 0;
    while (last != null && start < WORDS.size() && !WORDS.get(start++).dsi().equals(last)) {
      // The place after the last one seen; the end when no word is that one.
    }
    return WORDS.subList(start, Math.min(WORDS.size(), start + size));
  }

  private static List<UnitWord> words() {
    List<UnitWord> words = new ArrayList<>();
    for (UnitPrefix prefix : UnitPrefix.values()) {
      words.add(UnitWord.of(prefix));
    }
    for (UnitName name : UnitName.values()) {
      words.add(UnitWord.of(name));
    }
    return List.copyOf(words);
  }

  /** A page of the list, for the description of the interface only. */
  record UnitWordPage(List<UnitWord> items, @Nullable String next) {}
}
