package org.etalon.ui.chain;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Certificates;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.security.Caller;
import org.etalon.traceability.Chain;
import org.jspecify.annotations.Nullable;

/** What happened to the certificates and standards of a chain that a visitor may see. */
@Singleton
class StoredMoments {
  /** More certificates or standards than this are not looked up for one page. */
  private static final int SUBJECTS_MAX = 300;

  private final Certificates certificates;
  private final EquipmentRegister register;
  private final EquipmentHistory history;
  private final Clock clock;

  StoredMoments(
      Certificates certificates,
      EquipmentRegister register,
      EquipmentHistory history,
      Clock clock) {
    this.certificates = certificates;
    this.register = register;
    this.history = history;
    this.clock = clock;
  }

  /** The moments; of the certificate alone where there is no chain. */
  List<Moment> of(Certificate root, @Nullable Chain chain, Caller visitor) {
    Set<String> numbers = new LinkedHashSet<>(Set.of(root.number()));
    Set<String> equipment = new LinkedHashSet<>();
    List<Moment> moments = new ArrayList<>();
    for (Chain.Node node : chain == null ? List.<Chain.Node>of() : chain.nodes()) {
      String number = node.number();
      String issuedOn = node.issuedOn();
      if (node.kind() == Chain.NodeKind.CERTIFICATE && number != null) {
        numbers.add(number);
      } else if (issuedOn != null) {
        String who = node.organisation() == null ? node.id() : node.organisation();
        moments.add(new Moment(LocalDate.parse(issuedOn), null, Moment.Kind.ISSUED, "", who));
      }
      if (node.equipment() != null) {
        equipment.add(node.equipment());
      }
    }
    moments.addAll(ofCertificates(numbers));
    moments.addAll(ofEquipment(equipment, visitor));
    return moments;
  }

  private List<Moment> ofCertificates(Collection<String> numbers) {
    List<Moment> moments = new ArrayList<>();
    Set<String> issued = new HashSet<>();
    for (Certificates.Change change :
        certificates.changes(numbers.stream().limit(SUBJECTS_MAX).toList())) {
      Moment.Kind kind = issued.add(change.number()) ? Moment.Kind.ISSUED : Moment.Kind.STATUS;
      moments.add(
          new Moment(
              change.day(), change.recordedAt(), kind, change.status().name(), change.number()));
    }
    return moments;
  }

  private List<Moment> ofEquipment(Collection<String> equipment, Caller visitor) {
    List<String> visible =
        equipment.stream()
            .limit(SUBJECTS_MAX)
            .filter(id -> register.visible(id, visitor.tenant()))
            .toList();
    return history.asKnown(visible, clock.instant()).values().stream()
        .flatMap(facts -> facts.standing().stream())
        .map(
            each ->
                new Moment(
                    each.fact().validFrom(),
                    each.recordedAt(),
                    Moment.Kind.FACT,
                    each.fact().kind().name(),
                    each.equipment()))
        .toList();
  }
}
