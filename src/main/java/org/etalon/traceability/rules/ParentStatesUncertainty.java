package org.etalon.traceability.rules;

import java.util.List;
import java.util.stream.Stream;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.ListData;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.Unread;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;

/** T07: the parent states an uncertainty: expanded with k and p, or standard, or an interval. */
public final class ParentStatesUncertainty implements EdgeRule {

  @Override
  public Rule rule() {
    return Rule.T07;
  }

  @Override
  public Finding check(Link link) {
    Dcc parent = link.parent();
    if (parent == null) {
      return Finding.noParent();
    }
    List<Quantity> quantities =
        parent.measurementResults().stream()
            .flatMap(result -> result.results().stream())
            .flatMap(result -> result.data().elements().stream())
            .flatMap(ParentStatesUncertainty::quantities)
            .toList();
    if (quantities.stream().anyMatch(ParentStatesUncertainty::hasUncertainty)) {
      return Finding.passed("The results of the parent carry their uncertainty.");
    }
    boolean unread = quantities.stream().anyMatch(q -> q.form() instanceof Unread);
    return unread
        ? Finding.indeterminate("The parent has results in a form that is not read yet.")
        : Finding.failed("No result of the parent carries an uncertainty.");
  }

  private static Stream<Quantity> quantities(DataElement element) {
    if (element instanceof Quantity quantity) {
      return Stream.of(quantity);
    }
    return element instanceof ListData list
        ? list.elements().stream().flatMap(ParentStatesUncertainty::quantities)
        : Stream.empty();
  }

  private static boolean hasUncertainty(Quantity quantity) {
    return quantity.form() instanceof Measured measured && measured.value().hasUncertainty();
  }
}
