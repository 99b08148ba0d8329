package org.etalon.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Describes every decimal as the text that it is, in lists of lists too. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class DecimalsAreText implements OASFilter {

  @Override
  public Schema filterSchema(Schema schema) {
    if (schema.getType() != null && schema.getType().contains(SchemaType.NUMBER)) {
      schema.setType(List.of(SchemaType.STRING));
      schema.setFormat("decimal");
    }
    return schema;
  }
}
