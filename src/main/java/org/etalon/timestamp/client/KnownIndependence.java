package org.etalon.timestamp.client;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.etalon.timestamp.TimestampIndependence;
import org.etalon.timestamp.TimestampKey;
import org.etalon.trust.BoundedCache;

/** Compares a unit and its issuer with what belongs to this deployment. */
@Singleton
public final class KnownIndependence implements TimestampIndependence {
  private static final int ANSWERS_MAX = 64;

  private final Supplier<List<X509Certificate>> builtIn;
  private final List<X509Certificate> others;
  private final BoundedCache<Question, Boolean> answers = new BoundedCache<>(ANSWERS_MAX);

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
    Question question = new Question(unit, own);
    Boolean known = answers.get(question);
    if (known == null) {
      // Also units of before a change of keys, and further ones below the same issuers.
      known = own.stream().noneMatch(one -> one.equals(unit) || issued(one, unit));
      answers.put(question, known);
    }
    return known;
  }

  private static boolean issued(X509Certificate issuer, X509Certificate unit) {
    if (!issuer.getSubjectX500Principal().equals(unit.getIssuerX500Principal())) {
      return false;
    }
    try {
      unit.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      // The same name, but another key.
      return false;
    }
  }

  private record Question(X509Certificate unit, List<X509Certificate> own) {}
}
