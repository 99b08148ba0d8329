package org.etalon.corpus.defect;

import org.etalon.corpus.Measurand;
import org.etalon.corpus.TreeEvent;
import org.etalon.corpus.draft.Draft;
import org.etalon.corpus.draft.DraftBasis;
import org.etalon.corpus.draft.DraftTable;
import org.etalon.corpus.draft.DraftedTree;
import org.etalon.corpus.register.Register;
import org.etalon.organisation.Scope;

/**
 * A link of a tree, by the events at its ends.
 *
 * @param root the event whose chain is broken by a defect here
 * @param use the place of the standard among those of the child, from 0
 */
public record Place(DraftedTree tree, int root, int child, int use, int parent) {

  /** The first link above an event; the parents of those of the first tier are no certificates. */
  static Place above(DraftedTree tree, int root, int child) {
    TreeEvent event = tree.events().get(child);
    return new Place(tree, root, child, 0, event.parents()[0]);
  }

  Register register() {
    return tree.register();
  }

  Draft childDraft() {
    return tree.draft(child);
  }

  Draft parentDraft() {
    return tree.draft(parent);
  }

  /** Of the standard. */
  int artifact() {
    return tree.events().get(child).standards()[use];
  }

  Measurand measurand() {
    return tree.events().get(child).measurandOf(use);
  }

  /** Lets the child name the standard's certificate otherwise. */
  void rename(java.util.function.UnaryOperator<DraftBasis> change) {
    tree.change(
        child,
        draft ->
            draft.withUse(
                use,
                one -> one.withBasis(change.apply(java.util.Objects.requireNonNull(one.basis())))));
  }

  /** Changes the tables of the child that rest on the standard. */
  void changeChild(java.util.function.UnaryOperator<DraftTable> change) {
    String id = childDraft().uses().get(use).id();
    tree.change(
        child,
        draft ->
            draft.withTables(
                table -> table.standards().contains(id) ? change.apply(table) : table));
  }

  /** Changes the tables of the parent. */
  void changeParent(java.util.function.UnaryOperator<DraftTable> change) {
    tree.change(parent, draft -> draft.withTables(change));
  }

  /** A scope of the laboratory of a certificate, with another capability under another name. */
  Scope scope(Draft draft, String suffix, String kind, Scope.Range range, String uncertainty) {
    Scope scope =
        register()
            .scopes()
            .of(
                draft.tables().get(0).scope() + "-" + suffix,
                tree.tree().laboratory(draft.laboratory()),
                kind,
                range,
                uncertainty);
    register().put(scope);
    return scope;
  }

  /** Everything that could be meant. */
  static Scope.Range wide(Measurand measurand) {
    return new Scope.Range("-1000000", "1000000", measurand.unit());
  }
}
