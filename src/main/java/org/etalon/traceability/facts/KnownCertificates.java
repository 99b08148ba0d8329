package org.etalon.traceability.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Certificates;
import org.etalon.dcc.DccReader;

/** Reads certificates many at a time; those asked for lately stay in memory. */
@Singleton
public class KnownCertificates {
  private final FactsRegister register;
  private final MakingFacts making;
  private final Certificates certificates;
  private final Cache<String, KnownCertificate> lately;

  KnownCertificates(
      FactsRegister register, MakingFacts making, Certificates certificates, FactsConfig config) {
    this.register = register;
    this.making = making;
    this.certificates = certificates;
    this.lately = Caffeine.newBuilder().maximumSize(config.inMemory()).build();
  }

  /** Certificates by number; those that are not there are missing from the answer. */
  public Map<String, KnownCertificate> read(Collection<String> numbers) {
    Map<String, KnownCertificate> all = new HashMap<>(2 * numbers.size());
    List<String> missing = new ArrayList<>();
    for (String number : numbers) {
      KnownCertificate known = lately.getIfPresent(number);
      if (known == null) {
        missing.add(number);
      } else {
        all.put(number, known);
      }
    }
    if (!missing.isEmpty()) {
      register
          .find(missing)
          .forEach(
              (number, found) -> {
                KnownCertificate known = known(number, found);
                lately.put(number, known);
                all.put(number, known);
              });
    }
    return all;
  }

  private KnownCertificate known(String number, FactsRegister.Found found) {
    CertificateFacts facts = found.facts();
    return new KnownCertificate(found.registered(), facts == null ? made(number) : facts);
  }

  /** Facts of another version are as good as none, until all are made again. */
  private CertificateFacts made(String number) {
    Certificate certificate = certificates.find(number).orElseThrow();
    return making.of(certificate, DccReader.read(certificate.xml()));
  }
}
