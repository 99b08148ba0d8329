package org.etalon.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Tells of every operation that what goes wrong is answered as a problem (RFC 9457), and of those
 * for anyone that they need no token.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ProblemResponses implements OASFilter {
  private static final String NAME = "Problem";
  private static final String MEDIA_TYPE = "application/problem+json";

  @Override
  public Operation filterOperation(Operation operation) {
    APIResponse problem = OASFactory.createAPIResponse().ref("#/components/responses/" + NAME);
    operation.getResponses().addAPIResponse("default", problem);
    // A summary says who may call; a requirement that is left out would mean everybody's token.
    if (operation.getSummary() != null
        && operation.getSummary().contains("(anyone")
        && !operation.getSummary().contains("(anyone signed in")) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
    }
    return operation;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document.getComponents().addSchema(NAME, schema());
    ApiDescription.describe(document);
    document
        .getComponents()
        .addResponse(
            NAME,
            OASFactory.createAPIResponse()
                .description("A problem; type names one of those in docs/problems.md.")
                .content(
                    OASFactory.createContent()
                        .addMediaType(
                            MEDIA_TYPE,
                            OASFactory.createMediaType()
                                .schema(
                                    OASFactory.createSchema()
                                        .ref("#/components/schemas/" + NAME)))));
  }

  private static Schema schema() {
    Schema error =
        object()
            .addProperty("pointer", text("RFC 6901 JSON pointer; empty for the whole body."))
            .addProperty("code", text("Stable, in kebab-case."))
            .addProperty("detail", text("One sentence for a person."));
    return object()
        .description("RFC 9457.")
        .addProperty("type", text("/problems/ and the slug."))
        .addProperty("title", text("The kind of problem."))
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("What is wrong here."))
        .addProperty("instance", text("The path that was called."))
        .addProperty("traceId", text("Names the log entries of this request."))
        .addProperty(
            "errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(error));
  }

  private static Schema object() {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }
}
