package org.etalon.traceability;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.Certificates.Summary;
import org.etalon.certificate.ReadingCertificate;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.security.Caller;
import org.etalon.security.Role;
import org.jspecify.annotations.Nullable;

/** Answers what depends on a certificate. */
@Singleton
public class TracingImpact {
  private static final int CERTIFICATES_MAX = 10_000;

  private final ReadingCertificate reading;
  private final Certificates certificates;

  TracingImpact(ReadingCertificate reading, Certificates certificates) {
    this.reading = reading;
    this.certificates = certificates;
  }

  /**
   * What depends on a certificate: its laboratory sees who used it directly and how many come after
   * them, the regulator sees all.
   */
  public Impact of(String number, Caller caller) {
    Certificate certificate = reading.read(number, caller);
    boolean all = caller.is(Role.REGULATOR);
    if (!all && !caller.belongsTo(certificate.laboratory())) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "Its laboratory and the regulator see what depends on it.");
    }
    List<Summary> children = certificates.children(number);
    long total = certificates.descendants(number);
    return new Impact(
        number,
        total,
        direct(children, all, caller),
        total - children.size(),
        all ? certificates.descendants(number, CERTIFICATES_MAX) : null);
  }

  private static List<Dependent> direct(List<Summary> children, boolean all, Caller caller) {
    Map<String, List<Summary>> byLaboratory =
        children.stream()
            .collect(Collectors.groupingBy(Summary::laboratory, TreeMap::new, Collectors.toList()));
    List<Dependent> direct = new ArrayList<>();
    byLaboratory.forEach(
        (laboratory, made) ->
            direct.add(
                new Dependent(
                    laboratory,
                    made.size(),
                    all || caller.belongsTo(laboratory)
                        ? made.stream().map(Summary::number).toList()
                        : null)));
    return direct;
  }

  /**
   * What depends on a certificate.
   *
   * @param total how many certificates rest on it, over any number of steps
   * @param direct the laboratories that used it themselves
   * @param beyond how many more rest on those
   * @param certificates all of them, nearest first, for the regulator; null for a laboratory
   */
  public record Impact(
      String number,
      long total,
      List<Dependent> direct,
      long beyond,
      @Nullable List<Summary> certificates) {}

  /**
   * A laboratory that used the certificate.
   *
   * @param numbers only those that the caller may see; null for none
   */
  public record Dependent(String laboratory, int certificates, @Nullable List<String> numbers) {}
}
