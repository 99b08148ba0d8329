package org.etalon.traceability.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.etalon.calibration.Conformity.Outcome;
import org.etalon.certificate.CertificateStatus;
import org.jspecify.annotations.Nullable;

/**
 * One line of an answer, in this order: the summary, the laboratories that used the subject, then
 * certificates with their instruments and statements of conformity, and the end, without which the
 * answer is not whole.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ImpactLine.Summary.class, name = "summary"),
  @JsonSubTypes.Type(value = ImpactLine.DirectUser.class, name = "laboratory"),
  @JsonSubTypes.Type(value = ImpactLine.Certified.class, name = "certificate"),
  @JsonSubTypes.Type(value = ImpactLine.Instrument.class, name = "instrument"),
  @JsonSubTypes.Type(value = ImpactLine.Statement.class, name = "conformity"),
  @JsonSubTypes.Type(value = ImpactLine.End.class, name = "end")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ImpactLine {

  /**
   * How much there is.
   *
   * @param certificates that rest on the subject, over any number of steps
   * @param beyond those of them that do not rest on it directly
   */
  record Summary(
      ImpactSubject.Kind kind,
      String subject,
      @Nullable LocalDate since,
      long certificates,
      long beyond)
      implements ImpactLine {}

  /**
   * A laboratory that used the subject itself.
   *
   * @param numbers those that the caller may see; null for none, and in a stream
   */
  record DirectUser(String laboratory, long certificates, @Nullable List<String> numbers)
      implements ImpactLine {
    public DirectUser {
      numbers = numbers == null ? null : List.copyOf(numbers);
    }
  }

  /**
   * A certificate that rests on the subject.
   *
   * @param steps on the shortest way
   */
  record Certified(
      String number,
      String laboratory,
      LocalDate issuedOn,
      int steps,
      CertificateStatus.Word status)
      implements ImpactLine {}

  /** A piece of equipment that such a certificate is about, named once. */
  record Instrument(String equipment, String owner) implements ImpactLine {}

  /**
   * A statement of conformity of such a certificate.
   *
   * @param result place of the result in the certificate, counted from 1
   * @param quantity place of the quantity in the result, counted from 1
   * @param before what was decided, at the value where most changes
   * @param after what is decided with the shift; null without a shift, or where that is undecided
   * @param change null without a shift
   */
  record Statement(
      String number,
      int result,
      int quantity,
      @Nullable Outcome before,
      @Nullable Outcome after,
      @Nullable Change change)
      implements ImpactLine {}

  /** How many lines there were of each kind. */
  record End(long certificates, long instruments, long conformities) implements ImpactLine {}
}
