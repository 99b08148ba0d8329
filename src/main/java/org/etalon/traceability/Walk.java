package org.etalon.traceability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.certificate.Certificates;
import org.etalon.certificate.Digest;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.HashReference;
import org.etalon.dcc.MeasuringEquipment;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.signing.Outcome;
import org.etalon.traceability.Chain.Edge;
import org.etalon.traceability.Chain.Node;
import org.etalon.traceability.Chain.NodeKind;
import org.etalon.traceability.Chain.RuleOutcome;
import org.etalon.traceability.rules.EdgeRule;
import org.etalon.traceability.rules.EdgeRule.Finding;
import org.etalon.traceability.rules.EdgeRules;
import org.etalon.traceability.rules.ParentStoodWhenUsed;
import org.jspecify.annotations.Nullable;

/** One walk from a certificate up to the ends of its branches. */
final class Walk {
  // Limits of rule T18.
  private static final int DEPTH_MAX = 12;
  private static final int NODES_MAX = 5_000;

  private final Certificates certificates;
  private final EquipmentRegister register;
  private final Instant knownAt;
  private final LocalDate at;
  private final Predicate<Certificate> visible;

  private final Map<String, Node> nodes = new HashMap<>();
  private final List<Node> order = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<String> path = new ArrayList<>();
  private final Outcomes outcomes = new Outcomes();

  Walk(
      Certificates certificates,
      EquipmentRegister register,
      Instant knownAt,
      LocalDate at,
      Predicate<Certificate> visible) {
    this.certificates = certificates;
    this.register = register;
    this.knownAt = knownAt;
    this.at = at;
    this.visible = visible;
  }

  Chain from(Certificate root) {
    outcomes.add(Rule.T18, new Finding(Outcome.PASSED, "No cycle, and within the limits."));
    own(root);
    visit(root);
    return new Chain(outcomes.verdict(), outcomes.rules(), List.copyOf(order), List.copyOf(edges));
  }

  /** The certificate that is asked about must itself stand on the day it is relied on. */
  private void own(Certificate root) {
    CertificateStatus status = certificates.statusAsKnown(root.number(), knownAt);
    Finding finding = ParentStoodWhenUsed.check(status, at);
    if (finding.outcome() != Outcome.PASSED) {
      outcomes.add(
          Rule.T15, new Finding(finding.outcome(), "The certificate itself: " + finding.answer()));
    }
  }

  private Node visit(Certificate certificate) {
    Node known = nodes.get(certificate.number());
    if (known != null) {
      return known;
    }
    Dcc dcc = DccReader.read(certificate.xml());
    Node node = add(certificate.number(), nodeOf(certificate, dcc));
    path.add(certificate.number());
    if (path.size() > DEPTH_MAX || nodes.size() > NODES_MAX) {
      outcomes.add(
          Rule.T18,
          new Finding(
              Outcome.FAILED,
              "More than " + DEPTH_MAX + " steps or " + NODES_MAX + " certificates."));
    } else {
      if (certificate.edges().isEmpty()) {
        outcomes.add(
            Rule.T17,
            new Finding(Outcome.INDETERMINATE, "A certificate names no standard that was used."));
      }
      for (Certificate.Edge edge : certificate.edges()) {
        follow(certificate, dcc, edge, node);
      }
    }
    path.remove(path.size() - 1);
    return node;
  }

  private void follow(Certificate child, Dcc dcc, Certificate.Edge edge, Node node) {
    Certificate parent = parent(edge);
    if (parent == null && edge.kind() == Certificate.Edge.Kind.NONE) {
      end(child, dcc, edge, node);
      return;
    }
    if (parent != null && path.contains(parent.number())) {
      outcomes.add(Rule.T18, new Finding(Outcome.FAILED, "The chain leads back to itself."));
      return;
    }
    MeasuringEquipment equipment = equipment(dcc, edge);
    Node above = parent == null ? unknown(edge, equipment, node) : visit(parent);
    Link link =
        new Link(
            child,
            dcc,
            edge,
            equipment,
            parent,
            parent == null ? null : DccReader.read(parent.xml()),
            parent == null ? null : certificates.statusAsKnown(parent.number(), knownAt));
    List<RuleOutcome> found = new ArrayList<>();
    for (EdgeRule rule : EdgeRules.all()) {
      found.add(outcomes.add(rule.rule(), rule.check(link), node.id() + ">" + above.id()));
    }
    if (parent == null) {
      outcomes.add(
          Rule.T17,
          new Finding(
              Outcome.INDETERMINATE, "A branch ends in a certificate that is not available here."));
    }
    edges.add(new Edge(node.id(), above.id(), found));
  }

  private @Nullable Certificate parent(Certificate.Edge edge) {
    String number = edge.parent();
    return number == null
        ? null
        : certificates
            .find(number)
            .filter(found -> !found.issuedAt().isAfter(knownAt))
            .orElse(null);
  }

  /** The standard as the document names it, found by the certificate's number or digest. */
  private static @Nullable MeasuringEquipment equipment(Dcc dcc, Certificate.Edge edge) {
    List<MeasuringEquipment> all =
        dcc.measurementResults().stream()
            .flatMap(result -> result.context().measuringEquipments().equipment().stream())
            .toList();
    return all.stream()
        .filter(equipment -> isNamed(equipment.certificate(), edge))
        .findFirst()
        .orElse(null);
  }

  private static boolean isNamed(@Nullable HashReference reference, Certificate.Edge edge) {
    if (reference == null) {
      return false;
    }
    String parent = edge.parent();
    Digest digest = edge.parentDigest();
    if (parent != null) {
      return reference.referralId().equals(parent);
    }
    return digest == null
        || Digest.parse(reference.value()).filter(named -> named.equals(digest)).isPresent();
  }

  private static LocalDate lastUse(Dcc dcc, Certificate child) {
    LocalDate ended = dcc.coreData().endPerformanceDate().date();
    return ended == null ? child.issuedOn() : ended;
  }

  private void end(Certificate child, Dcc dcc, Certificate.Edge edge, Node node) {
    Equipment equipment = register.find(edge.equipment()).orElseThrow();
    Finding finding = Terminals.check(equipment, lastUse(dcc, child));
    String key = "equipment " + equipment.id();
    Node known = nodes.get(key);
    Node above = known == null ? add(key, ChainNodes.terminal(nextId(), equipment)) : known;
    RuleOutcome outcome = outcomes.add(Rule.T17, finding, node.id() + ">" + above.id());
    edges.add(new Edge(node.id(), above.id(), List.of(outcome)));
  }

  /** What is not here stands once for each standard and document, under the number it bears. */
  private Node unknown(Certificate.Edge edge, @Nullable MeasuringEquipment named, Node child) {
    Digest digest = edge.parentDigest();
    String key =
        "unknown " + edge.equipment() + " " + (digest == null ? nodes.size() : digest.toString());
    Node known = nodes.get(key);
    if (known != null) {
      return known;
    }
    HashReference reference = named == null ? null : named.certificate();
    boolean shown = child.kind() == NodeKind.CERTIFICATE && digest != null;
    Equipment equipment = register.find(edge.equipment()).orElseThrow();
    return add(
        key,
        ChainNodes.unknown(
            nextId(), equipment, shown && reference != null ? reference.referralId() : null));
  }

  private Node nodeOf(Certificate certificate, Dcc dcc) {
    boolean shown = order.isEmpty() || visible.test(certificate);
    Equipment item = register.find(certificate.items().get(0)).orElseThrow();
    String status = certificates.statusAsKnown(certificate.number(), knownAt).status().name();
    return shown
        ? ChainNodes.certificate(nextId(), certificate, item, status, dcc)
        : ChainNodes.stub(nextId(), certificate, status);
  }

  private Node add(String key, Node node) {
    nodes.put(key, node);
    order.add(node);
    return node;
  }

  /** Numbered in the order of the walk, so that an identifier tells nothing. */
  private String nextId() {
    return "n" + order.size();
  }
}
