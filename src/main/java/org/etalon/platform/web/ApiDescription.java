package org.etalon.platform.web;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What the OpenAPI document says of the whole API. */
final class ApiDescription {
  private static final String BEARER = "bearer";

  private ApiDescription() {}

  static void describe(OpenAPI document) {
    document.setInfo(
        OASFactory.createInfo()
            .title("Etalon")
            .version("1")
            .description(
                "Calibration results, signed digital calibration certificates and metrological"
                    + " traceability. Decimals are strings and keep their digits; units are D-SI"
                    + " strings; errors are application/problem+json (RFC 9457)."));
    document
        .getComponents()
        .addSecurityScheme(
            BEARER,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .description("In demo mode demo-<account>; otherwise nobody can sign in yet."));
    document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
  }
}
