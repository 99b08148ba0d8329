package org.etalon.traceability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etalon.certificate.Digest;
import org.etalon.equipment.Equipment;
import org.etalon.quantity.value.Real;
import org.etalon.traceability.Chain.Node;
import org.etalon.traceability.Chain.NodeKind;
import org.etalon.traceability.report.Subject;
import org.etalon.traceability.stated.NamedCertificate;
import org.jspecify.annotations.Nullable;

/**
 * What a chain shows of certificates and of the ends of branches. Nodes are numbered in the order
 * of the walk, so that an identifier tells nothing.
 */
final class ChainNodes {
  private final Evidence evidence;
  private final List<Node> order = new ArrayList<>();
  private final Map<String, Node> ends = new HashMap<>();

  ChainNodes(Evidence evidence) {
    this.evidence = evidence;
  }

  List<Node> inOrder() {
    return List.copyOf(order);
  }

  Node certificate(Event event) {
    Equipment item =
        event.items().isEmpty() ? null : evidence.equipment(event.items().get(0)).orElse(null);
    return add(
        new Node(
            nextId(),
            NodeKind.CERTIFICATE,
            event.stated().number(),
            item == null ? null : item.id(),
            organisation(event),
            item == null ? null : item.legalStatus().name(),
            item == null ? null : item.rank(),
            item == null ? null : item.name(),
            issuedOn(event),
            status(event),
            uncertainty(event)));
  }

  /** Of an undisclosed certificate only issuer, date and status are shown (decision D18). */
  Node stub(Event event) {
    return add(
        new Node(
            nextId(),
            NodeKind.STUB,
            null,
            null,
            organisation(event),
            null,
            null,
            null,
            issuedOn(event),
            status(event),
            null));
  }

  /** Of what a signed report vouches for, the same. */
  Node vouched(Subject certificate) {
    String key = "vouched " + certificate.file();
    Node known = ends.get(key);
    return known == null
        ? end(
            key,
            new Node(
                nextId(),
                NodeKind.STUB,
                null,
                null,
                certificate.laboratory(),
                null,
                null,
                null,
                certificate.issuedOn(),
                certificate.status() == null ? null : certificate.status().name(),
                null))
        : known;
  }

  private static String organisation(Event event) {
    return event.laboratory() == null ? event.stated().laboratory() : event.laboratory();
  }

  private static @Nullable String issuedOn(Event event) {
    return event.stated().issued() == null ? null : event.stated().issued().toString();
  }

  private static @Nullable String status(Event event) {
    return event.status() == null ? null : event.status().status().name();
  }

  /** Where a branch ends in a standard itself. */
  Node terminal(Link link) {
    Equipment equipment = evidence.equipment(link.used().equipment()).orElse(null);
    boolean allowed = equipment != null && isTerminal(equipment);
    String key = equipment == null ? "unnamed " + order.size() : "equipment " + equipment.id();
    NodeKind kind = allowed ? NodeKind.TERMINAL : NodeKind.UNKNOWN;
    Node known = ends.get(key);
    return known == null ? end(key, equipment(kind, equipment, null)) : known;
  }

  /** Whether it is of a kind that a branch may end in. */
  private static boolean isTerminal(Equipment equipment) {
    return equipment.legalStatus() == Equipment.LegalStatus.NATIONAL_PRIMARY
        || equipment.role() == Equipment.Role.SI_REALISATION
        || equipment.role() == Equipment.Role.REFERENCE_MATERIAL;
  }

  /** What is not here stands once for each standard and document, under the number it bears. */
  Node unknown(Link link, boolean childShown) {
    Digest digest = link.used().parentDigest();
    NamedCertificate named = link.used().standard().certificate();
    String key =
        "unknown " + link.used().equipment() + " " + (digest == null ? order.size() : digest);
    Node known = ends.get(key);
    if (known != null) {
      return known;
    }
    String number = named == null ? null : named.number();
    return end(
        key,
        equipment(
            NodeKind.UNKNOWN,
            evidence.equipment(link.used().equipment()).orElse(null),
            childShown && digest != null ? number : null));
  }

  private Node equipment(NodeKind kind, @Nullable Equipment equipment, @Nullable String number) {
    return new Node(
        nextId(),
        kind,
        number,
        equipment == null ? null : equipment.id(),
        equipment == null ? null : equipment.owner(),
        equipment == null ? null : equipment.legalStatus().name(),
        equipment == null ? null : equipment.rank(),
        equipment == null ? null : equipment.name(),
        null,
        null,
        null);
  }

  private Node end(String key, Node node) {
    ends.put(key, node);
    return add(node);
  }

  private Node add(Node node) {
    order.add(node);
    return node;
  }

  private String nextId() {
    return "n" + order.size();
  }

  /** The first that is stated, as signed. */
  private static @Nullable String uncertainty(Event event) {
    return event
        .stated()
        .quantities()
        .flatMap(quantity -> quantity.values().stream())
        .filter(value -> value.expandedUncertainty() != null)
        .map(ChainNodes::expanded)
        .findFirst()
        .orElse(null);
  }

  private static String expanded(Real value) {
    Real.ExpandedUncertainty expanded = value.expandedUncertainty();
    return expanded == null ? "" : expanded.value() + " " + value.unit();
  }
}
