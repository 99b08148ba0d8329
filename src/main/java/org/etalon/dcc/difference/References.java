package org.etalon.dcc.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.difference.Change.Kind;
import org.etalon.dcc.difference.Targets.Target;
import org.jspecify.annotations.Nullable;

/**
 * What refers to what. An id is a name inside one certificate, so that references are the same when
 * they lead to things that belong together, whatever their ids are.
 */
final class References {
  private final Changes changes;
  private final Targets before;
  private final Targets after;
  private final Map<String, String> partners = new HashMap<>();
  private final Set<String> paired = new LinkedHashSet<>();
  private final List<Referrer> referrers = new ArrayList<>();

  /** A thing in both certificates that refers to others in one of them at least. */
  private record Referrer(Place at, List<String> before, List<String> after) {}

  References(Changes changes, Targets before, Targets after) {
    this.changes = changes;
    this.before = before;
    this.after = after;
  }

  /** Whether there is anything to compare. */
  boolean isAny() {
    return before.isReferredTo() || after.isReferredTo();
  }

  /** Of two things that belong together. */
  void pair(Place at, Attributes one, Attributes other) {
    if (one.id() != null
        && other.id() != null
        && partners.putIfAbsent(one.id(), other.id()) == null) {
      paired.add(other.id());
    }
    if (!one.refIds().isEmpty() || !other.refIds().isEmpty()) {
      referrers.add(new Referrer(at, one.refIds(), other.refIds()));
    }
  }

  /** Once everything that belongs together is known. */
  void compare() {
    for (Referrer referrer : referrers) {
      Map<Object, String> one = new LinkedHashMap<>();
      referrer.before.forEach(id -> one.putIfAbsent(earlier(id), text(before, id)));
      Map<Object, String> other = new LinkedHashMap<>();
      referrer.after.forEach(id -> other.putIfAbsent(later(id), text(after, id)));
      Set<Object> same = new LinkedHashSet<>(one.keySet());
      same.retainAll(other.keySet());
      one.keySet().removeAll(same);
      other.keySet().removeAll(same);
      report(referrer.at.child("refId"), List.copyOf(one.values()), List.copyOf(other.values()));
    }
  }

  private void report(Place at, List<String> gone, List<String> come) {
    int both = Math.min(gone.size(), come.size());
    for (int i = 0; i < both; i++) {
      changes.add(Kind.CHANGED, at, gone.get(i), come.get(i));
    }
    gone.stream().skip(both).forEach(text -> changes.add(at, text, null));
    come.stream().skip(both).forEach(text -> changes.add(at, null, text));
  }

  /** The id of the partner, else the thing as it is described, else the word that names nothing. */
  private Object earlier(String id) {
    String partner = partners.get(id);
    return partner == null ? described(before.find(id), id) : partner;
  }

  private Object later(String id) {
    return paired.contains(id) ? id : described(after.find(id), id);
  }

  private static Object described(@Nullable Target target, String id) {
    return target == null ? List.of(id) : target;
  }

  private static String text(Targets targets, String id) {
    Target target = targets.find(id);
    return target == null ? id : target.text();
  }
}
