package org.etalon.verification.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Tells what may be null in a validation report, whose parts are always there. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class NullableAnswers implements OASFilter {
  private static final List<String> NULLABLE = List.of("format", "version", "valid", "grade");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Schema report = document.getComponents().getSchemas().get("ValidationReport");
    if (report == null) {
      throw new IllegalStateException("The report has another name now");
    }
    for (Map.Entry<String, Schema> property : Map.copyOf(report.getProperties()).entrySet()) {
      if (NULLABLE.contains(property.getKey())) {
        report.addProperty(property.getKey(), orNull(property.getValue()));
      }
    }
  }

  private static Schema orNull(Schema schema) {
    if (schema.getRef() != null) {
      Schema nothing = OASFactory.createSchema().addType(SchemaType.NULL);
      return OASFactory.createSchema().anyOf(List.of(schema, nothing));
    }
    List<SchemaType> types = new ArrayList<>(schema.getType());
    types.add(SchemaType.NULL);
    return schema.type(types);
  }
}
