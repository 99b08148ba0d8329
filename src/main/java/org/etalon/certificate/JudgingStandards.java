package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.Finding;
import org.etalon.calibration.StandardUsed.Reference;
import org.etalon.certificate.StandardStatus.Draft;
import org.etalon.certificate.StandardStatus.Reason;
import org.etalon.certificate.StandardStatus.Standing;
import org.etalon.certificate.StandardStatus.Word;
import org.etalon.certificate.composition.Composition;
import org.etalon.certificate.composition.Composition.Standard;
import org.etalon.certificate.composition.DccComposer;
import org.etalon.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether the standards of a calibration are traceable, and does what the policy of the
 * deployment makes of the answer.
 */
@Singleton
class JudgingStandards {
  private final GatheringComposition gathering;
  private final StandardStatus status;
  private final Policy policy;

  JudgingStandards(
      GatheringComposition gathering,
      StandardStatus status,
      @ConfigProperty(name = "etalon.issuing.not-traceable", defaultValue = "REFUSE")
          Policy policy) {
    this.gathering = gathering;
    this.status = status;
    this.policy = policy;
  }

  /** What is done with a calibration of which a standard is not traceable. */
  enum Policy {
    /** No certificate. */
    REFUSE,
    /** A certificate that says so. */
    STATE
  }

  /** What a certificate would be made of, with what was found about its standards. */
  record Judged(Composition composition, List<Finding> findings) {
    Judged {
      findings = List.copyOf(findings);
    }

    /**
     * Goes on only where the policy allows it.
     *
     * @throws ProblemException when a standard is not traceable and the policy refuses that
     */
    void requireTraceable() {
      for (Finding finding : findings) {
        if (finding.severity() == Finding.Severity.ERROR) {
          throw ProblemException.rule(finding.pointer(), finding.code(), finding.detail());
        }
      }
    }
  }

  /**
   * Asks about every standard, as of now.
   *
   * @param approver the account that approves; null where nobody may yet
   */
  Judged judge(Calibration calibration, @Nullable String approver) {
    Composition composition = gathering.of(calibration, approver);
    List<Standing> standings = standings(composition);
    List<String> places = places(composition);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < standings.size(); i++) {
      add(standings.get(i), places.get(i), findings);
    }
    return new Judged(stated(composition, standings), findings);
  }

  /** What a certificate would be made of; a standard is asked about only where it would be told. */
  Composition compose(Calibration calibration, @Nullable String approver) {
    Composition composition = gathering.of(calibration, approver);
    return policy == Policy.REFUSE ? composition : stated(composition, standings(composition));
  }

  private List<Standing> standings(Composition composition) {
    return composition.standards().isEmpty()
        ? List.of()
        : status.of(
            new Draft(
                composition.calibration(),
                DccComposer.compose(composition),
                CertificateEdges.of(composition)));
  }

  private Composition stated(Composition composition, List<Standing> standings) {
    Set<Integer> denied = new HashSet<>();
    for (int i = 0; i < standings.size(); i++) {
      if (standings.get(i).word() == Word.NOT_TRACEABLE) {
        denied.add(i);
      }
    }
    return policy == Policy.REFUSE || denied.isEmpty() ? composition : composition.stating(denied);
  }

  private void add(Standing standing, String at, List<Finding> findings) {
    switch (standing.word()) {
      case NOT_TRACEABLE -> {
        String detail = "The standard is not traceable. " + words(standing.reasons());
        findings.add(
            policy == Policy.REFUSE
                ? Finding.error(at, "not-traceable", detail)
                : Finding.warning(at, "not-traceable", detail));
      }
      case INDETERMINATE ->
          findings.add(
              Finding.warning(
                  at,
                  "traceability-open",
                  "Whether the standard is traceable is open. " + words(standing.reasons())));
      case TRACEABLE, UNUSED -> {}
    }
    for (Reason doubt : standing.doubts()) {
      findings.add(
          Finding.warning(
              at, "result-not-traceable", "The results would not be traceable. " + doubt));
    }
  }

  private static String words(List<Reason> reasons) {
    return reasons.stream().map(Reason::toString).collect(Collectors.joining(" "));
  }

  /** Where in the calibration each edge comes from. */
  private static List<String> places(Composition composition) {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < composition.standards().size(); i++) {
      Standard standard = composition.standards().get(i);
      List<Reference> references = standard.used().certificates();
      for (int j = 0; j < references.size(); j++) {
        places.add("/standards/" + i + "/certificates/" + j);
      }
      if (references.isEmpty()) {
        places.add("/standards/" + i);
      }
    }
    return places;
  }
}
