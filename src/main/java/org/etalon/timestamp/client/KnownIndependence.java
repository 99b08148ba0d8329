package org.etalon.timestamp.client;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.etalon.timestamp.TimestampIndependence;
import org.etalon.timestamp.TimestampKey;
import org.etalon.trust.path.IssuerSignatures;

/** Compares a unit and its issuer with what belongs to this deployment. */
@Singleton
public final class KnownIndependence implements TimestampIndependence {
  private final Supplier<List<X509Certificate>> builtIn;
  private final List<X509Certificate> others;
  private final IssuerSignatures signatures = new IssuerSignatures();

  @Inject
  KnownIndependence(TimestampKey key, ConfiguredAuthorities configured) {
    this(key::timestampChain, configured);
  }

  KnownIndependence(Supplier<List<X509Certificate>> builtIn, ConfiguredAuthorities configured) {
    this.builtIn = builtIn;
    this.others =
        configured.authorities().stream()
            .map(RemoteAuthority::settings)
            .filter(settings -> !settings.independent())
            .flatMap(settings -> settings.trust().stream())
            .toList();
  }

  @Override
  public boolean independent(X509Certificate unit) {
    List<X509Certificate> own = new ArrayList<>(others);
    own.addAll(builtIn.get());
    // Also units of before a change of keys, and further ones below the same issuers.
    return own.stream().noneMatch(one -> one.equals(unit) || signatures.issued(one, unit));
  }
}
