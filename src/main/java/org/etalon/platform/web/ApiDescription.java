package org.etalon.platform.web;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the OpenAPI document says of the whole API. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Etalon",
            version = "1",
            description =
                "Calibration results, signed digital calibration certificates and metrological"
                    + " traceability. Decimals are strings and keep their digits; units are D-SI"
                    + " strings; errors are application/problem+json (RFC 9457)."),
    security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
    securitySchemeName = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "In demo mode demo-<account>; otherwise nobody can sign in yet.")
final class ApiDescription {
  private ApiDescription() {}
}
