package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who may read a certificate: whoever made it, whoever it was made for, and the regulator (ISO/IEC
 * 17025:2017, 4.2). For everybody else it does not exist.
 */
@Singleton
public class ReadingCertificate {
  private final Certificates certificates;

  ReadingCertificate(Certificates certificates) {
    this.certificates = certificates;
  }

  /**
   * The certificate.
   *
   * @throws ProblemException not found, for who may not see it as for what is not there
   */
  public Certificate read(String number, Caller caller) {
    return find(number, caller).orElseThrow(ProblemException::notFound);
  }

  /**
   * The certificate, to be changed in its status.
   *
   * @throws ProblemException forbidden, for who may see it and did not issue it
   */
  Certificate readOwn(String number, Caller caller) {
    Certificate certificate = read(number, caller);
    if (!caller.belongsTo(certificate.laboratory())) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "Only the laboratory that issued it may do this.");
    }
    return certificate;
  }

  /** The certificate, if the caller may see it. */
  public Optional<Certificate> find(String number, Caller caller) {
    return certificates.find(number).filter(certificate -> mayRead(certificate, caller));
  }

  /** Whether the caller may see all of a certificate. */
  public static boolean mayRead(Certificate certificate, Caller caller) {
    return mayRead(certificate.laboratory(), certificate.customer(), caller);
  }

  /** The same of one that was made by a laboratory, for a customer as far as it is registered. */
  public static boolean mayRead(String laboratory, @Nullable String customer, Caller caller) {
    return caller.is(Role.REGULATOR)
        || caller.belongsTo(laboratory)
        || (customer != null && caller.belongsTo(customer));
  }
}
