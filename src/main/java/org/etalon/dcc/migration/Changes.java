package org.etalon.dcc.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.etalon.dcc.migration.Workpiece.Note;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Makes the list of changes from what was noted, when both documents stand. */
final class Changes {
  /** So that the answer to a large document does not become many times larger. */
  static final int MAX = 5_000;

  private Changes() {}

  /** Numbers of the elements of the old document that the list and the comment need. */
  static Set<Integer> numbers(Workpiece work) {
    Set<Integer> numbers = new HashSet<>();
    work.notes().forEach(n -> numbers.add(n.before()));
    work.kept().forEach(k -> numbers.add(k.number()));
    work.contradictions().keySet().forEach(e -> numbers.add(work.numberInside(e)));
    work.lacks().forEach(l -> numbers.add(work.number(l.parent())));
    numbers.remove(Workpiece.NONE);
    return numbers;
  }

  static List<Change> list(Workpiece work, Locations source) {
    Set<Element> after = Collections.newSetFromMap(new IdentityHashMap<>());
    work.notes().stream().map(Note::after).forEach(e -> add(e, after));
    Locations target = new Locations(work.root(), Set.of(), after);
    Set<Element> whole = source.elements(work.kept());
    List<Change> changes = new ArrayList<>();
    int more = 0;
    for (Note note : work.notes()) {
      Change change = change(note, source, target, whole);
      if (change != null && changes.size() < MAX) {
        changes.add(change);
      } else if (change != null) {
        more++;
      }
    }
    if (more > 0) {
      String en = "There are " + more + " more changes of these sorts.";
      changes.add(new Change(Change.Kind.MORE, null, null, en, "另有 " + more + " 处同类更改。"));
    }
    return changes;
  }

  private static void add(@Nullable Element element, Set<Element> to) {
    if (element != null) {
      to.add(element);
    }
  }

  /** Null for a note about a part that in the end went to the comment with what is around it. */
  private static @Nullable Change change(
      Note note, Locations source, Locations target, Set<Element> whole) {
    Element element = note.before() == Workpiece.NONE ? null : source.element(note.before());
    boolean own = note.after() == null && note.beforePart().isEmpty();
    if (element != null && Tree.isInside(own ? element.getParentNode() : element, whole)) {
      return note.wording() == Wording.WORDS ? told(note, source.path(element), target) : null;
    }
    String before = element == null ? null : source.path(element) + note.beforePart();
    return note.after() == null ? of(note.wording(), before, null) : told(note, before, target);
  }

  private static @Nullable Change told(Note note, @Nullable String before, Locations target) {
    Element after = note.after();
    String path = after == null ? null : target.path(after);
    return path == null ? null : of(note.wording(), before, path + note.afterPart());
  }

  private static Change of(Wording wording, @Nullable String before, @Nullable String after) {
    return new Change(wording.kind(), before, after, wording.en(), wording.zh());
  }
}
