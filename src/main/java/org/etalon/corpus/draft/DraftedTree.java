package org.etalon.corpus.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.etalon.corpus.NationalTree;
import org.etalon.corpus.TreeEvent;
import org.etalon.corpus.register.Register;

/** A tree whose certificates are to be written, with what is changed of it and on record. */
public final class DraftedTree {
  private final NationalTree tree;
  private final Register register;
  private final Drafting drafting;
  private final List<TreeEvent> events;
  private final Map<Integer, List<UnaryOperator<Draft>>> changes = new HashMap<>();
  private final Map<Integer, List<Draft>> added = new HashMap<>();

  public DraftedTree(NationalTree tree) {
    this.tree = tree;
    this.register = new Register(tree);
    this.drafting = new Drafting(tree);
    this.events = tree.events().toList();
  }

  public NationalTree tree() {
    return tree;
  }

  public Register register() {
    return register;
  }

  /** All events in order. */
  public List<TreeEvent> events() {
    return events;
  }

  /** The certificate of an event, with what was changed so far. */
  public Draft draft(int event) {
    Draft draft = drafting.of(events.get(event), events::get);
    for (UnaryOperator<Draft> change : changes.getOrDefault(event, List.of())) {
      draft = change.apply(draft);
    }
    return draft;
  }

  /** Changes the certificate of an event. */
  public void change(int event, UnaryOperator<Draft> change) {
    changes.computeIfAbsent(event, key -> new ArrayList<>()).add(change);
  }

  /** Adds a certificate that is written right after that of an event. */
  public void addAfter(int event, Draft draft) {
    added.computeIfAbsent(event, key -> new ArrayList<>()).add(draft);
  }

  /** All certificates; what one names stands before it. */
  public Stream<Draft> drafts() {
    return IntStream.range(0, events.size())
        .boxed()
        .flatMap(
            event ->
                Stream.concat(
                    Stream.of(draft(event)), added.getOrDefault(event, List.of()).stream()));
  }

  /** How many certificates there are. */
  public int size() {
    return events.size() + added.values().stream().mapToInt(List::size).sum();
  }
}
