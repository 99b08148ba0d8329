package org.etalon.corpus;

import java.time.Period;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.etalon.corpus.Draw.For;
import org.jspecify.annotations.Nullable;

/**
 * A national tree of calibrations, from the national primary standard of each quantity down to
 * instruments. It is clean: intervals are kept, the newest calibration of a standard is used,
 * ranges lie within each other and uncertainties grow. Artifacts are counted from the top; nothing
 * but the state of a walk is held in memory.
 */
public final class NationalTree {
  private static final Period NEVER = Period.ZERO;
  private static final int ONE_OF = 16;

  private final TreeShape shape;
  private final TierPlan plan;
  private final Draw draw;
  private final Schedule schedule;

  /** The index of the first artifact of each tier, and behind the last one. */
  private final int[] starts;

  /** The same for laboratories. */
  private final int[] laboratoryStarts;

  public NationalTree(TreeShape shape) {
    this.shape = shape;
    this.plan = new TierPlan(shape);
    this.draw = new Draw(shape.seed());
    this.schedule = new Schedule(shape, draw);
    this.starts = new int[shape.tiers() + 2];
    this.laboratoryStarts = new int[shape.tiers() + 2];
    for (int tier = 0; tier <= shape.tiers(); tier++) {
      starts[tier + 1] =
          Math.addExact(starts[tier], Math.multiplyExact(plan.artifacts(tier), shape.quantities()));
      laboratoryStarts[tier + 1] = laboratoryStarts[tier] + plan.laboratories(tier);
    }
  }

  public TreeShape shape() {
    return shape;
  }

  /** How many artifacts there are, the primary standards among them. */
  public int artifacts() {
    return starts[shape.tiers() + 1];
  }

  /** An artifact by its index. */
  public Artifact artifact(int index) {
    int tier = tier(index);
    Measurand measurand = measurand(index, tier);
    if (tier == 0) {
      return new Artifact(index, 0, measurand, null, 0, 0, NEVER, shape.prefix());
    }
    int owner = laboratoryStarts[tier] + place(index, tier) % plan.laboratories(tier);
    return new Artifact(
        index,
        tier,
        measurand,
        second(index, tier, measurand),
        owner,
        calibratedBy(index, tier),
        schedule.interval(index, tier),
        shape.prefix());
  }

  public int laboratoryCount() {
    return laboratoryStarts[shape.tiers() + 1];
  }

  /** A laboratory by its index. */
  public Laboratory laboratory(int index) {
    int tier = 1;
    while (index >= laboratoryStarts[tier + 1]) {
      tier++;
    }
    return new Laboratory(
        index, tier, index - laboratoryStarts[tier] + 1, tier == shape.tiers(), shape.prefix());
  }

  /** All laboratories from the top. */
  public List<Laboratory> laboratories() {
    List<Laboratory> all = new ArrayList<>();
    for (int index = 0; index < laboratoryCount(); index++) {
      all.add(laboratory(index));
    }
    return all;
  }

  /** The number of the certificate of an event. */
  public String number(int event) {
    return shape.prefix().toUpperCase(Locale.ROOT) + TreeEvent.number(event);
  }

  /** All calibrations in order of the days on which they began; what was used comes before. */
  public Iterator<TreeEvent> walk() {
    return new Walk(this);
  }

  /** As {@link #walk()}. */
  public Stream<TreeEvent> events() {
    return StreamSupport.stream(
        Spliterators.spliterator(
            walk(), shape.certificates(), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  /** A number below a bound for a point of an event; always the same. */
  public int drawPoint(int event, int place, int bound) {
    return draw.below(bound, For.POINTS, event, place);
  }

  /** A number below a bound for what an event found at a point; always the same. */
  public int drawDeviation(int event, int point, int bound) {
    return draw.below(bound, For.DEVIATION, event, point);
  }

  Draw draw() {
    return draw;
  }

  Schedule schedule() {
    return schedule;
  }

  int tier(int artifact) {
    int tier = 0;
    while (artifact >= starts[tier + 1]) {
      tier++;
    }
    return tier;
  }

  /** Artifacts above the last tier: those that are used. */
  int standards() {
    return starts[shape.tiers()];
  }

  Measurand measurand(int artifact, int tier) {
    return Measurand.values()[(artifact - starts[tier]) / plan.artifacts(tier)];
  }

  @Nullable Measurand second(int artifact, int tier, Measurand first) {
    boolean wanted =
        tier == shape.tiers()
            && shape.quantities() > 1
            && draw.below(ONE_OF, For.SECOND_QUANTITY, artifact, 0) == 0;
    return wanted ? Measurand.values()[(first.ordinal() + 1) % shape.quantities()] : null;
  }

  int calibratedBy(int artifact, int tier) {
    int above = Math.max(1, tier - 1);
    return laboratoryStarts[above]
        + draw.below(plan.laboratories(above), For.SUPPLIER, artifact, 0);
  }

  /** How many standards for a quantity a laboratory has. */
  int standardsOf(int laboratory, int tier) {
    int all = plan.artifacts(tier);
    int laboratories = plan.laboratories(tier);
    int place = laboratory - laboratoryStarts[tier];
    return (all - place + laboratories - 1) / laboratories;
  }

  /** One of them, counted from 0. */
  int standardOf(int laboratory, int tier, Measurand measurand, int one) {
    int place = laboratory - laboratoryStarts[tier] + one * plan.laboratories(tier);
    return starts[tier] + measurand.ordinal() * plan.artifacts(tier) + place;
  }

  private int place(int artifact, int tier) {
    return (artifact - starts[tier]) % plan.artifacts(tier);
  }
}
