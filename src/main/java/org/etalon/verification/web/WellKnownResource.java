package org.etalon.verification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.etalon.platform.web.Paths;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.TrustAnchors;
import org.etalon.timestamp.TimestampPolicy;
import org.etalon.trust.X509Octets;

/** What somebody else's verifier needs to know of this service. */
@Path("/.well-known/etalon")
@Tag(name = "Verification")
@Produces(MediaType.APPLICATION_JSON)
public class WellKnownResource {
  private final PublishedPki pki;
  private final TrustAnchors anchors;

  WellKnownResource(PublishedPki pki, TrustAnchors anchors) {
    this.pki = pki;
    this.anchors = anchors;
  }

  @GET
  @Operation(summary = "X.509 certificates, timestamp policy and address of the API (anyone).")
  public WellKnown get() {
    return new WellKnown(
        new X509s(base64(pki.issuers()), base64(pki.timestampUnits()), base64(anchors.anchors())),
        TimestampPolicy.OID,
        Paths.API);
  }

  private static List<String> base64(Collection<X509Certificate> all) {
    return all.stream().map(WellKnownResource::base64).toList();
  }

  private static String base64(X509Certificate x509) {
    return Base64.getEncoder().encodeToString(X509Octets.of(x509));
  }

  /**
   * The document.
   *
   * @param tsaPolicy object identifier of the policy of the built-in timestamp authority
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record WellKnown(X509s certificates, String tsaPolicy, String api) {}

  /** X.509 certificates, each base64 of its DER. */
  record X509s(
      List<String> issuers, List<String> timestampAuthorities, List<String> trustAnchors) {}
}
