package org.etalon.traceability;

import java.util.stream.Stream;
import org.etalon.certificate.Certificate;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.ListData;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.equipment.Equipment;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.etalon.traceability.Chain.Node;
import org.etalon.traceability.Chain.NodeKind;
import org.jspecify.annotations.Nullable;

/** What a chain shows of a certificate or of the end of a branch. */
final class ChainNodes {
  private ChainNodes() {}

  static Node certificate(
      String id, Certificate certificate, Equipment item, String status, Dcc dcc) {
    return new Node(
        id,
        NodeKind.CERTIFICATE,
        certificate.number(),
        item.id(),
        certificate.laboratory(),
        item.legalStatus().name(),
        item.rank(),
        item.name(),
        certificate.issuedOn().toString(),
        status,
        uncertainty(dcc));
  }

  /** Of an undisclosed certificate only issuer, date and status are shown (decision D18). */
  static Node stub(String id, Certificate certificate, String status) {
    return new Node(
        id,
        NodeKind.STUB,
        null,
        null,
        certificate.laboratory(),
        null,
        null,
        null,
        certificate.issuedOn().toString(),
        status,
        null);
  }

  static Node terminal(String id, Equipment equipment) {
    return equipment(
        id,
        Terminals.isTerminal(equipment) ? NodeKind.TERMINAL : NodeKind.UNKNOWN,
        equipment,
        null);
  }

  /**
   * A certificate that was not issued here.
   *
   * @param number as the certificate below names it; null where that is not to be shown
   */
  static Node unknown(String id, Equipment equipment, @Nullable String number) {
    return equipment(id, NodeKind.UNKNOWN, equipment, number);
  }

  private static Node equipment(
      String id, NodeKind kind, Equipment equipment, @Nullable String number) {
    return new Node(
        id,
        kind,
        number,
        equipment.id(),
        equipment.owner(),
        equipment.legalStatus().name(),
        equipment.rank(),
        equipment.name(),
        null,
        null,
        null);
  }

  private static @Nullable String uncertainty(Dcc dcc) {
    return dcc.measurementResults().stream()
        .flatMap(result -> result.results().stream())
        .flatMap(result -> result.data().elements().stream())
        .flatMap(ChainNodes::uncertainties)
        .findFirst()
        .orElse(null);
  }

  private static Stream<String> uncertainties(DataElement element) {
    if (element instanceof ListData list) {
      return list.elements().stream().flatMap(ChainNodes::uncertainties);
    }
    if (element instanceof Quantity quantity && quantity.form() instanceof Measured measured) {
      if (measured.value() instanceof Real real && real.expandedUncertainty() != null) {
        return Stream.of(real.expandedUncertainty().value() + " " + real.unit());
      }
      if (measured.value() instanceof RealList list && list.expandedUncertainty() != null) {
        return Stream.of(list.expandedUncertainty().values().get(0) + " " + list.units().get(0));
      }
    }
    return Stream.empty();
  }
}
