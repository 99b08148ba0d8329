package org.etalon.traceability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.etalon.traceability.point.Meeting;
import org.etalon.traceability.stated.StatedQuantity;
import org.jspecify.annotations.Nullable;

/** One edge of a chain with what is known at both ends. No two are the same. */
public final class Link {
  private final Event child;
  private final Event.Used used;
  private final List<StatedQuantity> uses;
  private final @Nullable Event parent;
  private final Set<Integer> parentResults;
  private final @Nullable Link within;
  // Several rules compare the same.
  private @Nullable List<StatedQuantity> given;
  private @Nullable List<Meeting> meetings;

  /**
   * @param uses the quantities of the child that rest on the standard
   * @param parent the certificate of the standard; null when it is not here
   * @param parentResults the places of the results of the parent that are about the standard
   * @param within what a linked report is named within; null for a standard
   */
  public Link(
      Event child,
      Event.Used used,
      List<StatedQuantity> uses,
      @Nullable Event parent,
      Set<Integer> parentResults,
      @Nullable Link within) {
    this.child = child;
    this.used = used;
    this.uses = List.copyOf(uses);
    this.parent = parent;
    this.parentResults = Set.copyOf(parentResults);
    this.within = within;
  }

  public Event child() {
    return child;
  }

  public Event.Used used() {
    return used;
  }

  /** The quantities of the child that rest on the standard. */
  public List<StatedQuantity> uses() {
    return uses;
  }

  /** The certificate of the standard; null when it is not here. */
  public @Nullable Event parent() {
    return parent;
  }

  /** The places of the results of the parent that are about the standard. */
  public Set<Integer> parentResults() {
    return parentResults;
  }

  /** What a linked report is named within; null for a standard. */
  public @Nullable Link within() {
    return within;
  }

  /** What is named between the child and a linked report, the nearest to it first. */
  public List<Link> between() {
    List<Link> between = new ArrayList<>();
    for (Link next = within; next != null; next = next.within) {
      between.add(next);
    }
    return between;
  }

  /** The quantities of the parent that are about the standard; none without a parent. */
  public List<StatedQuantity> given() {
    List<StatedQuantity> known = given;
    if (known == null) {
      known = parent == null ? List.of() : parent.quantities(parentResults);
      given = known;
    }
    return known;
  }

  /** Where both ends are of one kind of quantity. */
  public List<Meeting> meetings() {
    List<Meeting> known = meetings;
    if (known == null) {
      known = Meeting.of(this);
      meetings = known;
    }
    return known;
  }

  /** Links are remembered for longer than what they compare is needed. */
  void forget() {
    given = null;
    meetings = null;
  }
}
