package org.etalon.bench.chain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.etalon.certificate.Certificate.Edge;
import org.etalon.certificate.Digest;
import org.etalon.corpus.NationalTree;
import org.etalon.corpus.draft.Draft;
import org.etalon.corpus.draft.DraftBasis;
import org.etalon.corpus.draft.DraftShare;
import org.etalon.corpus.draft.DraftTable;
import org.etalon.corpus.draft.DraftUse;
import org.etalon.quantity.value.Real;
import org.etalon.traceability.BudgetStake;
import org.etalon.traceability.facts.CertificateFacts;
import org.etalon.traceability.facts.CertificateFacts.StandardStakes;
import org.etalon.traceability.stated.NamedCertificate;
import org.etalon.traceability.stated.StatedCertificate;
import org.etalon.traceability.stated.StatedItem;
import org.etalon.traceability.stated.StatedQuantity;
import org.etalon.traceability.stated.StatedQuantity.ClaimedScope;
import org.etalon.traceability.stated.StatedQuantity.Role;
import org.etalon.traceability.stated.StatedResult;
import org.etalon.traceability.stated.StatedStandard;

/** The facts of a certificate of a tree as its document would give them, without the document. */
final class BulkCertificate {
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final NationalTree tree;

  BulkCertificate(NationalTree tree) {
    this.tree = tree;
  }

  static byte[] file(String number) {
    return number.getBytes(StandardCharsets.UTF_8);
  }

  static Digest content(String number) {
    return Digest.over(("content " + number).getBytes(StandardCharsets.UTF_8));
  }

  CertificateFacts facts(Draft draft) {
    List<StatedStandard> standards = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (DraftUse use : draft.uses()) {
      DraftBasis basis = use.basis();
      String id = tree.artifact(use.artifact()).id();
      standards.add(
          new StatedStandard(
              use.id(),
              Set.of("owner " + id),
              basis == null
                  ? null
                  : new NamedCertificate(
                      basis.number(),
                      "c14n-sha256",
                      content(basis.number()).base64(),
                      null,
                      null)));
      edges.add(
          new Edge(
              edges.size(),
              id,
              basis == null ? Edge.Kind.NONE : Edge.Kind.CERTIFICATE,
              basis == null ? null : basis.number(),
              basis == null ? null : content(basis.number()),
              List.of()));
    }
    String item = tree.artifact(draft.artifact()).id();
    return new CertificateFacts(
        stated(draft, item, standards), List.of(item), edges, stakes(draft));
  }

  private StatedCertificate stated(Draft draft, String item, List<StatedStandard> standards) {
    List<StatedResult> results = new ArrayList<>();
    for (DraftTable table : draft.tables()) {
      results.add(new StatedResult(results.size() + 1, List.of("i1"), quantities(table)));
    }
    LocalDate none = null;
    return new StatedCertificate(
        draft.number(),
        tree.laboratory(draft.laboratory()).name(),
        "CN",
        draft.begun(),
        draft.ended(),
        draft.issued(),
        none,
        false,
        List.of(new StatedItem("i1", Set.of("owner " + item))),
        standards,
        results,
        List.of(),
        null);
  }

  private static List<StatedQuantity> quantities(DraftTable table) {
    List<Real> nominal =
        table.nominal().stream().map(value -> Real.of(value, table.unit())).toList();
    List<Real> measured =
        table.measured().stream()
            .map(
                value ->
                    Real.of(value, table.unit())
                        .withUncertainty(
                            null,
                            new Real.ExpandedUncertainty(
                                table.uncertainty(), "2", "0.95", "normal", null),
                            null))
            .toList();
    return List.of(
        new StatedQuantity(
            Role.REFERENCE, table.kind(), nominal, List.of(), true, table.standards(), null),
        new StatedQuantity(
            Role.MEASURED,
            table.kind(),
            measured,
            List.of(),
            true,
            table.standards(),
            new ClaimedScope(table.scope(), "Corpus", "CORPUS")));
  }

  private static List<StandardStakes> stakes(Draft draft) {
    List<StandardStakes> stakes = new ArrayList<>();
    for (int i = 0; i < draft.uses().size(); i++) {
      DraftUse use = draft.uses().get(i);
      for (int place = 1; use.basis() != null && place <= draft.tables().size(); place++) {
        DraftTable table = draft.tables().get(place - 1);
        for (DraftShare share : table.budget()) {
          if (share.name().equals(use.id())) {
            stakes.add(new StandardStakes(i, place, List.of(stake(share, table))));
          }
        }
      }
    }
    return stakes;
  }

  private static BudgetStake stake(DraftShare share, DraftTable table) {
    BigDecimal one = new BigDecimal(share.standardUncertainty());
    BigDecimal all = new BigDecimal(table.uncertainty()).divide(BigDecimal.valueOf(2));
    BigDecimal percent =
        one.multiply(one)
            .multiply(HUNDRED)
            .divide(all.multiply(all), java.math.MathContext.DECIMAL32);
    Real uncertainty =
        Real.of("0", table.unit())
            .withUncertainty(
                new Real.StandardUncertainty(share.standardUncertainty(), null), null, null);
    return new BudgetStake(List.of(new BudgetStake.Named(share.name(), uncertainty)), percent);
  }
}
