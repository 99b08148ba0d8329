package org.etalon.corpus;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.etalon.signing.PublishedPki;
import org.etalon.signing.SignatureVerifier;
import org.etalon.signing.dss.DssEngine;

/** What a verifier knows: when it is, whom it trusts and what the authorities say. */
record World(Instant now, Set<X509Certificate> anchors, List<X509CRL> lists)
    implements PublishedPki {
  private Clock clock() {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  SignatureVerifier verifier() {
    return new SignatureVerifier(engine(), this, this::anchors, clock());
  }

  DssEngine engine() {
    return new DssEngine(this, this::anchors, clock());
  }

  @Override
  public List<X509Certificate> roots() {
    return List.copyOf(anchors);
  }

  @Override
  public List<X509Certificate> issuers() {
    return List.of();
  }

  @Override
  public List<X509Certificate> timestampUnits() {
    return List.of();
  }

  @Override
  public List<X509CRL> revocationLists() {
    return lists;
  }

  @Override
  public boolean development() {
    return true;
  }
}
