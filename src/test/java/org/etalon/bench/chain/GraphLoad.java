package org.etalon.bench.chain;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.etalon.certificate.Certificate.Edge;
import org.etalon.certificate.Digest;
import org.etalon.corpus.Artifact;
import org.etalon.corpus.Laboratory;
import org.etalon.corpus.Measurand;
import org.etalon.corpus.NationalTree;
import org.etalon.corpus.TreeEvent;
import org.etalon.corpus.draft.Draft;
import org.etalon.corpus.draft.Drafting;
import org.etalon.corpus.register.Register;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Scope;
import org.etalon.platform.Json;
import org.etalon.traceability.facts.CertificateFacts;
import org.etalon.traceability.facts.FactsEncoding;

/**
 * Fills a migrated database with a tree, without documents and without what its triggers would do.
 * The constraints between tables, which only cost time here, are dropped.
 */
final class GraphLoad {
  private static final String SOMEBODY = "bench";

  private final Connection connection;
  private final NationalTree tree;
  private final Register register;

  GraphLoad(Connection connection, NationalTree tree) {
    this.connection = connection;
    this.tree = tree;
    this.register = new Register(tree);
  }

  void run() throws SQLException {
    execute(
        "alter table certificate disable trigger user",
        "alter table certificate_item disable trigger user",
        "drop index equipment_search");
    dropped(
            "select 'alter table ' || conrelid::regclass || ' drop constraint ' || conname"
                + " from pg_constraint where contype = 'f'")
        .forEach(this::run);
    List<String> indexes =
        dropped(
            "select indexdef from pg_indexes i where tablename in ('certificate',"
                + " 'certificate_item', 'traceability_edge', 'item_calibration')"
                + " and not exists (select 1 from pg_constraint c where c.conname = i.indexname)");
    dropped(
            "select 'drop index ' || indexname from pg_indexes i where tablename in ('certificate',"
                + " 'certificate_item', 'traceability_edge', 'item_calibration')"
                + " and not exists (select 1 from pg_constraint c where c.conname = i.indexname)")
        .forEach(this::run);
    register();
    certificates();
    indexes.forEach(this::run);
    execute(
        "alter table certificate enable trigger user",
        "alter table certificate_item enable trigger user",
        "vacuum analyze");
  }

  private List<String> dropped(String query) throws SQLException {
    List<String> statements = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        statements.add(rows.getString(1));
      }
    }
    return statements;
  }

  private void run(String sql) {
    try {
      execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private void register() throws SQLException {
    LocalDate from = tree.shape().from().minusYears(1);
    String at = from + " 00:00:00Z";
    try (CopyRows rows =
        new CopyRows(
            connection,
            "organisation (id, kind, body, time_zone, persons_per_certificate, created_at)")) {
      for (Laboratory laboratory : tree.laboratories()) {
        Organisation one = register.organisation(laboratory);
        rows.row(one.id(), one.kind(), Json.write(one), one.timeZone(), 3, at);
      }
    }
    List<Scope> scopes = new ArrayList<>();
    for (Laboratory laboratory : tree.laboratories()) {
      for (int i = 0; i < tree.shape().quantities() && !laboratory.factory(); i++) {
        scopes.add(register.scopes().of(laboratory, Measurand.values()[i]));
      }
    }
    try (CopyRows rows = new CopyRows(connection, "scope (id, organisation, created_at)")) {
      for (Scope scope : scopes) {
        rows.row(scope.id(), scope.organisation(), at);
      }
    }
    try (CopyRows rows =
        new CopyRows(
            connection,
            "scope_version (scope, version, applies_from, recorded_at, recorded_by, digest,"
                + " body)")) {
      for (Scope scope : scopes) {
        String body = Json.write(scope);
        byte[] digest = Digest.over(body.getBytes(StandardCharsets.UTF_8)).bytes();
        rows.row(scope.id(), 1, scope.inForceFrom(), at, SOMEBODY, digest, body);
      }
    }
    try (CopyRows rows =
        new CopyRows(
            connection,
            "equipment (id, owner, registered_by, legal_status, role, body, created_at)")) {
      for (int i = 0; i < tree.artifacts(); i++) {
        Equipment one = register.equipment(i);
        rows.row(
            one.id(), one.owner(), one.owner(), one.legalStatus(), one.role(), Json.write(one), at);
      }
    }
    facts(at);
  }

  private void facts(String at) throws SQLException {
    try (CopyRows rows =
        new CopyRows(
            connection,
            "equipment_fact (id, equipment, kind, valid_from, valid_to, body, account,"
                + " organisation, recorded_at)")) {
      for (int i = 0; i < tree.artifacts(); i++) {
        Artifact artifact = tree.artifact(i);
        String owner = tree.laboratory(artifact.owner()).id();
        int place = 0;
        for (EquipmentFact fact : register.facts(i)) {
          rows.row(
              artifact.id() + "-" + place++,
              artifact.id(),
              fact.kind(),
              fact.validFrom(),
              fact.validTo(),
              Json.write(fact),
              SOMEBODY,
              owner,
              at);
        }
      }
    }
  }

  /** One walk for each table, as COPY writes one at a time on a connection. */
  private void certificates() throws SQLException {
    each(
        "certificate (number, laboratory, calibration, customer, kind, item, issued_on, issued_at,"
            + " stamped_at, disclosure, file_digest, content_digest, signer, xml, arrived)",
        (draft, rows) -> {
          byte[] file = BulkCertificate.file(draft.number());
          Laboratory laboratory = tree.laboratory(draft.laboratory());
          rows.row(
              draft.number(),
              laboratory.id(),
              draft.number(),
              tree.laboratory(tree.artifact(draft.artifact()).owner()).id(),
              "CALIBRATION",
              tree.artifact(draft.artifact()).id(),
              draft.issued(),
              at(draft),
              at(draft),
              "CHAIN",
              Digest.over(file).bytes(),
              BulkCertificate.content(draft.number()).bytes(),
              Digest.over(laboratory.id().getBytes(StandardCharsets.UTF_8)).bytes(),
              file,
              null);
        });
    each(
        "certificate_item (number, equipment)",
        (draft, rows) -> rows.row(draft.number(), tree.artifact(draft.artifact()).id()));
    each(
        "item_calibration (equipment, number, ended, issued_on, issued_at)",
        (draft, rows) ->
            rows.row(
                tree.artifact(draft.artifact()).id(),
                draft.number(),
                draft.ended(),
                draft.issued(),
                at(draft)));
    BulkCertificate bulk = new BulkCertificate(tree);
    each(
        "certificate_facts (number, version, facts)",
        (draft, rows) ->
            rows.row(
                draft.number(), FactsEncoding.VERSION, FactsEncoding.write(bulk.facts(draft))));
    each(
        "traceability_edge (number, ordinal, equipment, kind, parent, parent_digest, results)",
        (draft, rows) -> {
          CertificateFacts facts = bulk.facts(draft);
          for (Edge edge : facts.edges()) {
            Digest digest = edge.parentDigest();
            rows.row(
                draft.number(),
                edge.ordinal(),
                edge.equipment(),
                edge.kind(),
                edge.parent(),
                digest == null ? null : digest.bytes(),
                "{}");
          }
        });
  }

  private static String at(Draft draft) {
    return draft.issued().atTime(12, 0).toInstant(ZoneOffset.UTC).toString();
  }

  private void each(String columns, Writing writing) throws SQLException {
    long from = System.nanoTime();
    Drafting drafting = new Drafting(tree);
    int[] laboratories = new int[tree.shape().certificates()];
    try (CopyRows rows = new CopyRows(connection, columns)) {
      for (var events = tree.walk(); events.hasNext(); ) {
        TreeEvent event = events.next();
        laboratories[event.index()] = event.laboratory();
        writing.write(drafting.of(event, index -> known(index, laboratories[index])), rows);
      }
    }
    System.out.printf(
        "  %s: %.1f s%n",
        columns.substring(0, columns.indexOf(' ')), (System.nanoTime() - from) / 1e9);
  }

  /** An event of which only the laboratory is asked. */
  private static TreeEvent known(int index, int laboratory) {
    return new TreeEvent(
        index, laboratory, 0, 0, Measurand.MASS, null, 0, 0, 0, new int[0], new int[0]);
  }

  private interface Writing {
    void write(Draft draft, CopyRows rows) throws SQLException;
  }
}
