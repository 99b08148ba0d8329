package org.etalon.traceability.correlation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.etalon.traceability.correlation.Lineage.Reason;
import org.etalon.traceability.correlation.Lineage.Share;

/**
 * Correlation coefficients of values by what they have in common (GUM 5.2, F.1.2.3). Of two values
 * the one that cannot be what the other rests on is taken apart into what it takes from others, and
 * each of those is asked about instead; so a certificate counts where ways first meet, and what it
 * rests on itself is not counted again.
 */
public final class Correlating {
  private final Lineages lineages;
  private final Map<Pair, Coefficient> known = new HashMap<>();

  public Correlating(Lineages lineages) {
    this.lineages = lineages;
  }

  /** The coefficient of two values; 1 for a value with itself. */
  public Coefficient of(Source one, Source other) {
    if (one.equals(other)) {
      return Coefficient.met(one.key(), BigDecimal.ONE);
    }
    Pair pair = Pair.of(one, other);
    Coefficient found = known.get(pair);
    if (found == null) {
      found = one.key().equals(other.key()) ? within(pair) : between(pair);
      known.put(pair, found);
    }
    return found;
  }

  /** Two values of one certificate may have more in common than what they rest on. */
  private Coefficient within(Pair pair) {
    Optional<BigDecimal> budgeted = lineages.within(pair.one, pair.other);
    if (budgeted.isPresent()) {
      return Coefficient.met(pair.one.key(), budgeted.get());
    }
    Lineage one = lineages.of(pair.one);
    Lineage other = lineages.of(pair.other);
    Coefficient sum =
        Coefficient.open(
            pair.one.key(),
            Reason.OTHER_VALUE,
            one.own().multiply(other.own(), Coefficient.WORKING));
    for (Share share : one.shares()) {
      for (Share theirs : other.shares()) {
        sum =
            sum.plus(
                of(share.of(), theirs.of())
                    .times(share.share().multiply(theirs.share(), Coefficient.WORKING)));
      }
    }
    return sum.plus(untold(one, pair.one, pair.other)).plus(untold(other, pair.other, pair.one));
  }

  private Coefficient between(Pair pair) {
    boolean first = isTakenApart(pair.one.key(), pair.other.key());
    Source child = first ? pair.one : pair.other;
    Source fixed = first ? pair.other : pair.one;
    Lineage lineage = lineages.of(child);
    Coefficient sum = Coefficient.NONE;
    for (Share share : lineage.shares()) {
      sum = sum.plus(of(share.of(), fixed).times(share.share()));
    }
    return sum.plus(untold(lineage, child, fixed)).plus(hidden(lineage, child, fixed));
  }

  /** What is not here may rest on anything; else what has more steps rests on what has fewer. */
  private boolean isTakenApart(String one, String other) {
    boolean complete = lineages.isComplete(one);
    return complete == lineages.isComplete(other)
        ? lineages.level(one) >= lineages.level(other)
        : !complete;
  }

  /** Where neither is known to its ends, what the one rests on may rest on the other. */
  private Coefficient hidden(Lineage lineage, Source child, Source fixed) {
    if (lineage.why() == Reason.NOT_HERE
        || lineages.isComplete(child.key())
        || lineages.isComplete(fixed.key())) {
      return Coefficient.NONE;
    }
    return Coefficient.open(
        fixed.key(),
        Reason.NOT_HERE,
        lineage.own().multiply(unknownShare(fixed), Coefficient.WORKING));
  }

  /** How much of a value comes from what is not here, at most. */
  private BigDecimal unknownShare(Source value) {
    if (lineages.isComplete(value.key())) {
      return BigDecimal.ZERO;
    }
    Lineage lineage = lineages.of(value);
    boolean own =
        lineage.why() == Reason.NOT_HERE
            || !lineage.untold().stream().allMatch(lineages::isComplete);
    BigDecimal sum = own ? lineage.own() : BigDecimal.ZERO;
    for (Share share : lineage.shares()) {
      sum = sum.add(share.share().abs().multiply(unknownShare(share.of()), Coefficient.WORKING));
    }
    return sum.min(BigDecimal.ONE);
  }

  /** What is not told can be all of what a value does not take from others by its budget. */
  private Coefficient untold(Lineage lineage, Source of, Source other) {
    boolean open =
        lineage.own().signum() > 0
            && (lineage.why() == Reason.NOT_HERE
                || lineage.untold().stream().anyMatch(key -> lineages.mayShare(key, other.key())));
    return open ? Coefficient.open(of.key(), lineage.why(), lineage.own()) : Coefficient.NONE;
  }

  /** In one order, so that the answer is the same both ways. */
  private record Pair(Source one, Source other) {
    static Pair of(Source one, Source other) {
      int order = one.key().compareTo(other.key());
      order = order == 0 ? one.place().compareTo(other.place()) : order;
      return order <= 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }
}
