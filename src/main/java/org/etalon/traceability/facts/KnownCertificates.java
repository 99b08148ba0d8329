package org.etalon.traceability.facts;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Certificates;
import org.etalon.dcc.DccReader;

/** Reads certificates many at a time. */
@Singleton
public class KnownCertificates {
  private final FactsRegister register;
  private final MakingFacts making;
  private final Certificates certificates;

  KnownCertificates(FactsRegister register, MakingFacts making, Certificates certificates) {
    this.register = register;
    this.making = making;
    this.certificates = certificates;
  }

  /** Certificates by number; those that are not there are missing from the answer. */
  public Map<String, KnownCertificate> read(Collection<String> numbers) {
    Map<String, KnownCertificate> all = new HashMap<>();
    register.find(numbers).forEach((number, found) -> all.put(number, known(number, found)));
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
