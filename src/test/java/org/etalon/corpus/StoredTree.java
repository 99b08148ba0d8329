package org.etalon.corpus;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.etalon.calibration.CalibrationBody;
import org.etalon.calibration.Calibrations;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Certificate.Edge;
import org.etalon.certificate.Certificates;
import org.etalon.corpus.draft.Draft;
import org.etalon.corpus.draft.DraftTable;
import org.etalon.corpus.draft.DraftUse;
import org.etalon.corpus.writing.Chains;
import org.etalon.corpus.writing.Composing;
import org.etalon.corpus.writing.Document;
import org.etalon.document.Documents;
import org.etalon.document.KeptDocument;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.organisation.Organisations;
import org.etalon.organisation.Scope;
import org.etalon.organisation.ScopeRegister;
import org.etalon.platform.Transactions;
import org.etalon.security.Account;
import org.etalon.security.Accounts;
import org.etalon.security.Role;
import org.etalon.traceability.Event;
import org.etalon.verification.VerifyingDocument;
import org.jspecify.annotations.Nullable;

/**
 * Puts a chain of a written tree into the database of a service, by the ports, because issuing
 * would refuse what is wrong with it.
 */
@Singleton
public class StoredTree {
  private final Accounts accounts;
  private final Organisations organisations;
  private final ScopeRegister scopes;
  private final EquipmentRegister equipment;
  private final EquipmentHistory history;
  private final Calibrations calibrations;
  private final Certificates certificates;
  private final EntityManager entities;
  private final Transactions transactions;
  private final Documents kept;
  private final VerifyingDocument verifying;

  StoredTree(
      Accounts accounts,
      Organisations organisations,
      ScopeRegister scopes,
      EquipmentRegister equipment,
      EquipmentHistory history,
      Calibrations calibrations,
      Certificates certificates,
      EntityManager entities,
      Transactions transactions,
      Documents kept,
      VerifyingDocument verifying) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.scopes = scopes;
    this.equipment = equipment;
    this.history = history;
    this.calibrations = calibrations;
    this.certificates = certificates;
    this.entities = entities;
    this.transactions = transactions;
    this.kept = kept;
    this.verifying = verifying;
  }

  /**
   * Stores it.
   *
   * @param foreign names of documents that this service did not issue
   */
  public void store(WrittenTree tree, Set<String> foreign) {
    for (String id : List.of("calibrator", "checker", "approver")) {
      accounts.save(new Account(id, null, id, Set.of(Role.OPERATOR)));
    }
    Map<String, Document> stored = stored(tree, foreign);
    register(tree, stored);
    Composing composing = new Composing(tree.tree.tree(), tree.tree.register());
    List<Runnable> later = new ArrayList<>();
    int sequence = 1;
    for (Document document : stored.values()) {
      Draft draft = document.draft();
      calibrations.add(composing.calibration(draft));
      number(draft, tree, sequence++);
      List<Edge> edges = edges(tree, document, stored);
      boolean forward = edges.stream().anyMatch(edge -> !isThere(edge.parent()));
      certificates.add(certificate(tree, document, forward ? List.of() : edges));
      if (forward) {
        // The database lets nobody name what is not there yet, so this takes somebody who writes
        // into its tables.
        later.add(() -> edges.forEach(edge -> write(draft.number(), edge)));
      }
    }
    later.forEach(Runnable::run);
    tree.tree
        .register()
        .statuses()
        .forEach((number, status) -> certificates.record(number, status, "approver"));
  }

  /** Whoever used a document that this service did not issue keeps it, past what refuses it. */
  public void keep(WrittenTree tree, String foreign) {
    Document document = Objects.requireNonNull(tree.documents.get(foreign));
    for (Document child : stored(tree, Set.of(foreign)).values()) {
      for (Event.Used used : tree.evidence.event(child.draft().name()).used()) {
        if (foreign.equals(used.parent())) {
          kept.add(
              new KeptDocument(
                  tree.tree.tree().laboratory(child.draft().laboratory()).id(),
                  "calibrator",
                  Instant.now(),
                  document.file(),
                  used.parentDigest(),
                  verifying.verify(document.xml()),
                  document.xml()));
        }
      }
    }
  }

  private boolean isThere(@Nullable String parent) {
    return parent == null || certificates.find(parent).isPresent();
  }

  /** One document for each number: a replayed number is that of the last one. */
  private static Map<String, Document> stored(WrittenTree tree, Set<String> foreign) {
    List<String> chain = new Chains(tree.tree).above(tree.root);
    Set<Integer> artifacts = new LinkedHashSet<>();
    chain.forEach(name -> artifacts.add(draft(tree, name).artifact()));
    Map<String, Document> stored = new LinkedHashMap<>();
    for (Document document : tree.documents.values()) {
      Draft draft = document.draft();
      boolean newer = draft.name().endsWith("-newer") && artifacts.contains(draft.artifact());
      if ((chain.contains(draft.name()) || newer) && !foreign.contains(draft.name())) {
        stored.put(draft.number(), document);
      }
    }
    return stored;
  }

  private void register(WrittenTree tree, Map<String, Document> stored) {
    Set<Integer> laboratories = new LinkedHashSet<>();
    Set<Integer> artifacts = new LinkedHashSet<>();
    Set<String> claimed = new LinkedHashSet<>();
    for (Document document : stored.values()) {
      Draft draft = document.draft();
      laboratories.add(draft.laboratory());
      artifacts.add(draft.artifact());
      draft.uses().stream().map(DraftUse::artifact).forEach(artifacts::add);
      draft.tables().stream().map(DraftTable::scope).forEach(claimed::add);
    }
    NationalTree national = tree.tree.tree();
    artifacts.forEach(one -> laboratories.add(national.artifact(one).owner()));
    laboratories.forEach(
        one -> organisations.add(tree.tree.register().organisation(national.laboratory(one))));
    for (String id : claimed) {
      Scope scope = tree.tree.register().scope(id).orElseThrow();
      scopes.add(new ScopeRegister.Entry(scope, 1, scope.inForceFrom(), "calibrator", null, null));
    }
    for (int artifact : artifacts) {
      var one = tree.tree.register().equipment(artifact);
      equipment.add(one, one.owner());
      tree.evidence.recorded(artifact).forEach(history::add);
    }
  }

  private static Draft draft(WrittenTree tree, String name) {
    return Objects.requireNonNull(tree.documents.get(name)).draft();
  }

  private void number(Draft draft, WrittenTree tree, int sequence) {
    transactions.run(
        Transactions.SYSTEM,
        () ->
            entities
                .createNativeQuery(
                    "insert into certificate_number (number, laboratory, year, sequence,"
                        + " calibration, state, changed_at)"
                        + " values (:number, :laboratory, :year, :sequence, :calibration,"
                        + " 'ISSUED', now())")
                .setParameter("number", draft.number())
                .setParameter("laboratory", tree.tree.tree().laboratory(draft.laboratory()).id())
                .setParameter("year", draft.issued().getYear())
                .setParameter("sequence", sequence)
                .setParameter("calibration", draft.name())
                .executeUpdate());
  }

  private static List<Edge> edges(
      WrittenTree tree, Document document, Map<String, Document> stored) {
    List<Edge> edges = new ArrayList<>();
    for (Event.Used used : tree.evidence.event(document.draft().name()).used()) {
      String parent = used.parent();
      Document there = parent == null ? null : stored.get(draft(tree, parent).number());
      boolean ours = there != null && there.draft().name().equals(parent);
      edges.add(
          new Edge(
              edges.size(),
              String.valueOf(used.equipment()),
              ours || parent == null ? used.kind() : Edge.Kind.DIGEST,
              ours ? draft(tree, String.valueOf(parent)).number() : null,
              used.parentDigest(),
              List.of("1")));
    }
    return edges;
  }

  private static Certificate certificate(WrittenTree tree, Document document, List<Edge> edges) {
    Draft draft = document.draft();
    NationalTree national = tree.tree.tree();
    Artifact item = national.artifact(draft.artifact());
    return new Certificate(
        draft.number(),
        national.laboratory(draft.laboratory()).id(),
        draft.name(),
        national.laboratory(item.owner()).id(),
        CalibrationBody.Kind.CALIBRATION,
        item.id(),
        List.of(item.id()),
        draft.issued(),
        Instant.now(),
        document.stampedAt(),
        CalibrationBody.Disclosure.CHAIN,
        document.file(),
        Objects.requireNonNull(document.content()),
        document.signer(),
        document.xml(),
        edges);
  }

  private void write(String number, Edge edge) {
    transactions.run(
        Transactions.SYSTEM,
        () ->
            entities
                .createNativeQuery(
                    "insert into traceability_edge (number, ordinal, equipment, kind, parent,"
                        + " parent_digest, results)"
                        + " values (:number, :ordinal, :equipment, :kind, :parent, :digest, '{1}')")
                .setParameter("number", number)
                .setParameter("ordinal", edge.ordinal())
                .setParameter("equipment", edge.equipment())
                .setParameter("kind", edge.kind().name())
                .setParameter("parent", edge.parent())
                .setParameter(
                    "digest", edge.parentDigest() == null ? null : edge.parentDigest().bytes())
                .executeUpdate());
  }
}
