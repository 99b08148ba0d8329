package org.etalon.traceability.facts;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.etalon.calibration.Calibrations;
import org.etalon.calibration.MeasuredResult;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Digest;
import org.etalon.dcc.Dcc;
import org.etalon.platform.Transactions;
import org.etalon.traceability.BudgetStake;
import org.etalon.traceability.Stakes;
import org.etalon.traceability.facts.CertificateFacts.StandardStakes;
import org.etalon.traceability.stated.CertificateReading;
import org.etalon.traceability.stated.NamedCertificate;
import org.etalon.traceability.stated.StatedCertificate;
import org.etalon.traceability.stated.StatedResult;
import org.etalon.uncertainty.budget.Budget;

/** Makes the facts of a certificate from its document and the budgets kept with its calibration. */
@Singleton
public class MakingFacts {
  private final Calibrations calibrations;
  private final FactsRegister register;

  MakingFacts(Calibrations calibrations, FactsRegister register) {
    this.calibrations = calibrations;
    this.register = register;
  }

  /** The facts of a certificate, which depend on nothing that ever changes. */
  public CertificateFacts of(Certificate certificate, Dcc dcc) {
    StatedCertificate stated = CertificateReading.of(dcc);
    List<MeasuredResult> tables =
        calibrations
            .find(certificate.calibration(), Transactions.SYSTEM)
            .orElseThrow()
            .body()
            .results();
    return new CertificateFacts(
        stated, certificate.items(), certificate.edges(), stakes(certificate, stated, tables));
  }

  private List<StandardStakes> stakes(
      Certificate certificate, StatedCertificate stated, List<MeasuredResult> tables) {
    List<StandardStakes> stakes = new ArrayList<>();
    if (tables.stream().allMatch(table -> table.budgets().isEmpty())) {
      return stakes;
    }
    Map<String, Set<Digest>> digests =
        register.digests(
            certificate.edges().stream()
                .map(Certificate.Edge::parent)
                .filter(Objects::nonNull)
                .toList());
    for (int i = 0; i < stated.standards().size(); i++) {
      Certificate.Edge edge = i < certificate.edges().size() ? certificate.edges().get(i) : null;
      NamedCertificate named = stated.standards().get(i).certificate();
      String parent = edge == null ? null : edge.parent();
      String number = parent == null && named != null ? named.number() : parent;
      if (number != null) {
        Set<Digest> known = new HashSet<>(digests.getOrDefault(number, Set.of()));
        if (edge != null && edge.parentDigest() != null) {
          known.add(edge.parentDigest());
        }
        add(i, number, known, stated, tables, stakes);
      }
    }
    return stakes;
  }

  /** A table stands at its place in the document. */
  private static void add(
      int standard,
      String number,
      Set<Digest> digests,
      StatedCertificate stated,
      List<MeasuredResult> tables,
      List<StandardStakes> stakes) {
    for (StatedResult result : stated.results()) {
      List<Budget> budgets =
          result.place() > tables.size() ? List.of() : tables.get(result.place() - 1).budgets();
      if (!budgets.isEmpty()) {
        List<BudgetStake> each =
            budgets.stream()
                .map(budget -> Stakes.of(budget, number, digests))
                .collect(Collectors.toList());
        stakes.add(new StandardStakes(standard, result.place(), each));
      }
    }
  }
}
