package org.etalon.signing.offline;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.TrustAnchors;
import org.etalon.trust.Anchor;
import org.etalon.trust.revocation.RevocationData;
import org.etalon.trust.revocation.RevocationSource;

/**
 * A trust directory in the words of the verifier. There is no own PKI, so nobody can say here who
 * runs a timestamp authority.
 *
 * @param listed the anchors that trusted lists give, once these are read
 */
record SuppliedTrust(TrustDirectory directory, Supplier<List<Anchor>> listed, Clock clock)
    implements PublishedPki, TrustAnchors, RevocationSource {
  @Override
  public List<Anchor> withPurposes() {
    return Stream.concat(directory.anchors().stream(), listed.get().stream()).toList();
  }

  @Override
  public Set<X509Certificate> anchors() {
    return withPurposes().stream()
        .filter(anchor -> anchor.inForce(clock.instant()))
        .map(Anchor::x509)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public RevocationData atHand(X509Certificate certificate, X509Certificate issuer) {
    return directory.revocation();
  }

  @Override
  public RevocationData fetch(X509Certificate certificate, X509Certificate issuer) {
    return RevocationData.NONE;
  }

  @Override
  public List<X509Certificate> roots() {
    return List.of();
  }

  @Override
  public List<X509Certificate> issuers() {
    return directory.issuers();
  }

  @Override
  public List<X509Certificate> timestampUnits() {
    return List.of();
  }

  @Override
  public boolean knowsTimestampUnits() {
    return false;
  }

  @Override
  public List<X509CRL> revocationLists() {
    return List.copyOf(directory.revocation().lists());
  }

  @Override
  public boolean development() {
    return false;
  }
}
