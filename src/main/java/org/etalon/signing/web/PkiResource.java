package org.etalon.signing.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.etalon.problem.ProblemException;
import org.etalon.signing.PublishedPki;

/** {@code /pki/…}: where the X.509 certificates say that revocation lists and issuers are. */
@Path("/pki")
@PermitAll
public class PkiResource {
  private static final String CRL = "application/pkix-crl";
  private static final String X509 = "application/pkix-cert";

  private final PublishedPki pki;

  public PkiResource(PublishedPki pki) {
    this.pki = pki;
  }

  @GET
  @Path("root.crl")
  @Operation(summary = "Revocation list of the root (anyone).")
  @Produces(CRL)
  public byte[] rootRevocationList() throws GeneralSecurityException {
    return revocationList(first(pki.roots()));
  }

  @GET
  @Path("intermediate.crl")
  @Operation(summary = "Revocation list of the intermediate (anyone).")
  @Produces(CRL)
  public byte[] intermediateRevocationList() throws GeneralSecurityException {
    return revocationList(first(pki.issuers()));
  }

  @GET
  @Path("root.crt")
  @Operation(summary = "X.509 certificate of the root (anyone).")
  @Produces(X509)
  public byte[] root() throws GeneralSecurityException {
    return first(pki.roots()).getEncoded();
  }

  @GET
  @Path("intermediate.crt")
  @Operation(summary = "X.509 certificate of the intermediate (anyone).")
  @Produces(X509)
  public byte[] intermediate() throws GeneralSecurityException {
    return first(pki.issuers()).getEncoded();
  }

  private byte[] revocationList(X509Certificate issuer) throws GeneralSecurityException {
    for (X509CRL crl : pki.revocationLists()) {
      if (crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
        return crl.getEncoded();
      }
    }
    throw ProblemException.notFound();
  }

  private static X509Certificate first(List<X509Certificate> certificates) {
    if (certificates.isEmpty()) {
      throw ProblemException.notFound();
    }
    return certificates.get(0);
  }
}
