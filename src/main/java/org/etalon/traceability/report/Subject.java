package org.etalon.traceability.report;

import org.etalon.certificate.CertificateStatus;
import org.etalon.traceability.Event;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that a report is about, without its contents.
 *
 * @param number null where it is not disclosed
 * @param file {@code sha-256:…} of its file
 * @param content {@code sha-256:…} of what its signature covers; null where there is none
 * @param laboratory that issued it
 * @param status null where nobody knows it
 */
public record Subject(
    @Nullable String number,
    String file,
    @Nullable String content,
    String laboratory,
    @Nullable String issuedOn,
    CertificateStatus.@Nullable Word status) {

  /** Of a certificate whose contents the reader may see. */
  public static Subject disclosed(Event event) {
    return of(event, event.stated().number());
  }

  /** Of one whose contents are not for the reader (decision D18). */
  public static Subject undisclosed(Event event) {
    return of(event, null);
  }

  private static Subject of(Event event, @Nullable String number) {
    String laboratory = event.laboratory();
    return new Subject(
        number,
        event.fileDigest().toString(),
        event.contentDigest() == null ? null : event.contentDigest().toString(),
        laboratory == null ? event.stated().laboratory() : laboratory,
        event.stated().issued() == null ? null : event.stated().issued().toString(),
        event.status() == null ? null : event.status().status());
  }
}
