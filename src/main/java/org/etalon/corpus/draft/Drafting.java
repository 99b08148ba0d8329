package org.etalon.corpus.draft;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.etalon.corpus.Artifact;
import org.etalon.corpus.Measurand;
import org.etalon.corpus.NationalTree;
import org.etalon.corpus.TreeEvent;
import org.etalon.corpus.register.Scopes;

/** From a calibration of the tree to the certificate that states it. */
public final class Drafting {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Of the share of the laboratory itself; what a budget needs and no more. */
  private static final MathContext TWO_DIGITS = new MathContext(2);

  private final NationalTree tree;

  public Drafting(NationalTree tree) {
    this.tree = tree;
  }

  /**
   * The draft of an event.
   *
   * @param known the events that it used, by index
   */
  public Draft of(TreeEvent event, IntFunction<TreeEvent> known) {
    List<DraftUse> uses = new ArrayList<>();
    for (int i = 0; i < event.standards().length; i++) {
      int parent = event.parents()[i];
      uses.add(
          new DraftUse(
              "s" + (i + 1),
              event.standards()[i],
              parent == TreeEvent.NONE
                  ? null
                  : DraftBasis.of(
                      tree.number(parent), known.apply(parent).laboratory(), tree.number(parent))));
    }
    List<DraftTable> tables = new ArrayList<>();
    tables.add(table(event, event.measurand(), uses));
    if (event.second() != null) {
      tables.add(table(event, event.second(), uses));
    }
    return new Draft(
        tree.number(event.index()),
        tree.number(event.index()),
        event.laboratory(),
        event.artifact(),
        event.tier(),
        event.begunOn(),
        event.endedOn(),
        event.issuedOn(),
        tables,
        uses,
        Draft.Fate.SEALED);
  }

  private DraftTable table(TreeEvent event, Measurand measurand, List<DraftUse> all) {
    List<DraftUse> uses = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (event.measurandOf(i) == measurand) {
        uses.add(all.get(i));
      }
    }
    BigDecimal uncertainty = measurand.uncertainty(event.tier());
    List<String> nominal = new ArrayList<>();
    List<String> measured = new ArrayList<>();
    for (int point : points(event, measurand)) {
      nominal.add(String.valueOf(point));
      measured.add(measured(event, point, uncertainty));
    }
    return new DraftTable(
        measurand.kind(),
        measurand.unit(),
        nominal,
        measured,
        uncertainty.toPlainString(),
        Scopes.id(tree.laboratory(event.laboratory()), measurand),
        uses.stream().map(DraftUse::id).toList(),
        budget(event.tier(), measurand, uses));
  }

  /** Both ends of the range, and one or two points between. */
  private TreeSet<Integer> points(TreeEvent event, Measurand measurand) {
    int low = measurand.low(event.tier());
    int high = measurand.high(event.tier());
    TreeSet<Integer> points = new TreeSet<>(List.of(low, high));
    points.add(low + 1 + tree.drawPoint(event.index(), 0, high - low - 1));
    points.add(low + 1 + tree.drawPoint(event.index(), 1, high - low - 1));
    return points;
  }

  /** Near the point, by less than the uncertainty and with as many digits. */
  private String measured(TreeEvent event, int point, BigDecimal uncertainty) {
    BigInteger most = uncertainty.unscaledValue();
    int deviation =
        tree.drawDeviation(event.index(), point, 2 * most.intValueExact() + 1)
            - most.intValueExact();
    return BigDecimal.valueOf(point)
        .add(BigDecimal.valueOf(deviation, uncertainty.scale()))
        .toPlainString();
  }

  /** Each standard adds its own uncertainty, and the laboratory the rest. */
  private List<DraftShare> budget(int tier, Measurand measurand, List<DraftUse> uses) {
    List<DraftShare> shares = new ArrayList<>();
    BigDecimal all = measurand.uncertainty(tier).divide(TWO);
    BigDecimal left = all.multiply(all);
    for (DraftUse use : uses) {
      DraftBasis basis = use.basis();
      if (basis != null) {
        Artifact standard = tree.artifact(use.artifact());
        BigDecimal one = measurand.uncertainty(standard.tier()).divide(TWO);
        left = left.subtract(one.multiply(one));
        shares.add(new DraftShare(use.id(), one.toPlainString(), basis.number()));
      }
    }
    shares.add(new DraftShare("own", left.sqrt(TWO_DIGITS).toPlainString(), null));
    return shares;
  }
}
