package org.etalon.traceability.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.certificate.Digest;
import org.jspecify.annotations.Nullable;

/** Where facts are kept. */
public interface FactsRegister {

  /** Keeps the facts of a certificate, in place of older ones. */
  void put(String number, CertificateFacts facts);

  /** Certificates by number; those that are not there are missing from the answer. */
  Map<String, Found> find(Collection<String> numbers);

  /** The digests of the file and the content of certificates, by number. */
  Map<String, Set<Digest>> digests(Collection<String> numbers);

  /**
   * The calibrations of pieces of equipment, in the order in which their certificates were issued.
   *
   * @param knownAt leaves out what was issued later
   */
  Map<String, List<Ended>> calibrations(Collection<String> equipment, Instant knownAt);

  /** The first certificates after a number without facts of the version in use. */
  List<String> outdated(String after, int limit);

  /**
   * That a piece of equipment was calibrated.
   *
   * @param touched whether anything was ever recorded against the certificate
   */
  record Ended(
      String number, LocalDate issuedOn, LocalDate ended, Instant issuedAt, boolean touched) {}

  /**
   * A certificate without its document.
   *
   * @param facts null when they are missing or of another version
   */
  record Found(KnownCertificate.Registered registered, @Nullable CertificateFacts facts) {}
}
