package org.etalon.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All issued certificates. They are added and never changed. */
public interface Certificates {
  Optional<Certificate> find(String number);

  /** The certificate whose file or content has this digest. */
  Optional<Certificate> findByDigest(Digest digest);

  /** Every certificate of a piece of equipment that was issued by a moment. */
  List<Certificate> ofItem(String equipment, Instant knownAt);

  void add(Certificate certificate);

  CertificateStatus status(String number);

  /** Its status as it was known at a moment. */
  CertificateStatus statusAsKnown(String number, Instant knownAt);

  /** The same of many; those against which nothing was recorded are missing from the answer. */
  Map<String, KnownStatus> statusesAsKnown(Collection<String> numbers, Instant knownAt);

  /**
   * The issue of certificates and every record of their status since, in the order of recording.
   */
  List<Change> changes(Collection<String> numbers);

  /** Records what happened to a certificate; the last record is its status. */
  void record(String number, CertificateStatus status, String account);

  /** At most {@code limit} certificates after a number that a filter lets through. */
  List<Summary> after(Filter filter, @Nullable String number, int limit);

  /** The certificates of an organisation that were issued last, newest first. */
  List<Summary> latest(String organisation, int limit);

  /** The certificates of a piece of equipment that an organisation may see, newest first. */
  List<Summary> ofEquipment(String equipment, String organisation, int limit);

  /**
   * Something that happened to a certificate; the first is its issue.
   *
   * @param day from which it counts
   */
  record Change(String number, CertificateStatus.Word status, LocalDate day, Instant recordedAt) {}

  /**
   * What a list shows of a certificate.
   *
   * @param status the word of its status
   */
  record Summary(
      String number,
      String laboratory,
      @Nullable String customer,
      String item,
      LocalDate issuedOn,
      CertificateStatus.Word status,
      String kind) {}

  /**
   * Which certificates to list.
   *
   * @param organisation whose certificates: made by it or for it; {@code *} for all
   * @param item equipment identifier
   */
  record Filter(
      String organisation,
      @Nullable String item,
      @Nullable String laboratory,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      CertificateStatus.@Nullable Word status) {}
}
