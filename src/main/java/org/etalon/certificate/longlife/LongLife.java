package org.etalon.certificate.longlife;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etalon.signing.evidence.Hash;
import org.jspecify.annotations.Nullable;

/** What stands beside certificates, all versions of it, and what is to be done about it when. */
public interface LongLife {
  /** Levels of ETSI EN 319 132-1. */
  enum Form {
    LT,
    LTA
  }

  /** Work on one certificate. */
  enum Task {
    LT,
    LTA,
    EVIDENCE
  }

  /** The file as issued. */
  byte[] issued(String number);

  /** The number of the certificate that was issued as exactly this file. */
  Optional<String> issuedAs(byte[] file);

  /** The newest version of a form. */
  Optional<KeptForm> form(String number, Form form);

  /** The newest version of the evidence record. */
  Optional<KeptRecord> record(String number);

  void add(KeptForm form);

  void add(KeptRecord record);

  /**
   * Certificates whose task is due, longest first. Within a transaction they are this caller's
   * alone: others get other ones.
   */
  List<String> due(Task task, Instant at, int limit);

  /** Makes the task of a certificate this caller's alone, after waiting for whoever has it. */
  void await(String number, Task task);

  /**
   * When the task is due next.
   *
   * @param at null for never
   */
  void plan(String number, Task task, @Nullable Instant at);

  /** Brings forward what rests on a hash function and is planned for later than a moment. */
  void hurry(Hash hash, Instant at);

  /** The task is due again then; what was counted stays counted. */
  void postpone(String number, Task task, Instant at);

  /** The task failed once more; how often it has since it was planned last. */
  int failed(String number, Task task);

  /**
   * A form of a certificate.
   *
   * @param renewBefore when its newest timestamp stops being enough; null when it added none
   * @param hash of its newest timestamp
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record KeptForm(
      String number,
      Form form,
      Instant madeAt,
      @Nullable Instant renewBefore,
      @Nullable Hash hash,
      byte[] xml) {}

  /**
   * An evidence record of a certificate.
   *
   * @param hash of its newest timestamp
   * @param record DER (RFC 4998)
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record KeptRecord(String number, Instant madeAt, Instant renewBefore, Hash hash, byte[] record) {}
}
