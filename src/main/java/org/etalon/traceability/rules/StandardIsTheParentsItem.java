package org.etalon.traceability.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.etalon.dcc.Contact;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.Identification;
import org.etalon.dcc.MeasuringEquipment;
import org.etalon.traceability.Link;
import org.etalon.traceability.Rule;
import org.jspecify.annotations.Nullable;

/** T03: the identification of the standard equals that of an item of the parent. */
public final class StandardIsTheParentsItem implements EdgeRule {

  @Override
  public Rule rule() {
    return Rule.T03;
  }

  @Override
  public Finding check(Link link) {
    Dcc parent = link.parent();
    if (parent == null) {
      return Finding.noParent();
    }
    MeasuringEquipment standard = link.equipment();
    if (standard == null) {
      return Finding.indeterminate("The document does not name the standard.");
    }
    Set<String> mine = keys(standard.identifications(), standard.manufacturer());
    if (mine.isEmpty()) {
      return Finding.indeterminate("The standard has no identification in the document.");
    }
    boolean same =
        parent.items().items().stream()
            .map(item -> keys(item.identifications(), item.manufacturer()))
            .anyMatch(theirs -> theirs.stream().anyMatch(mine::contains));
    return same
        ? Finding.passed("The identifications agree.")
        : Finding.failed(
            "No item of the parent certificate has an identification of the standard.");
  }

  /** A manufacturer's number counts together with the manufacturer, an owner's by itself. */
  private static Set<String> keys(List<Identification> identifications, @Nullable Contact maker) {
    String name = maker == null ? "" : maker.name().in("en");
    Set<String> keys =
        identifications.stream()
            .filter(identification -> !identification.issuer().equals(Identification.OTHER))
            .map(
                identification ->
                    identification.issuer().equals(Identification.MANUFACTURER)
                        ? "manufacturer " + name + " " + identification.value()
                        : identification.issuer() + " " + identification.value())
            .collect(Collectors.toCollection(HashSet::new));
    return keys;
  }
}
