package org.etalon.certificate.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etalon.certificate.Digest;
import org.etalon.certificate.longlife.LongLife;
import org.etalon.platform.Transactions;
import org.etalon.signing.evidence.Hash;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaLongLife implements LongLife {
  private static final String THIS = " where number = :number and task = :task";

  private static final String HURRY =
      "update long_life_task t set due_at = :at"
          + " from (select distinct on (number) number, hash from %s order by number, id desc) n"
          + " where n.number = t.number and n.hash = :hash and t.task = '%s' and t.due_at > :at";

  private final EntityManager entities;
  private final Transactions transactions;

  JpaLongLife(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  @Override
  public byte[] issued(String number) {
    return row("select number, xml from certificate where number = :number", "number", number)
        .map(row -> (byte[]) row[1])
        .orElseThrow();
  }

  @Override
  public Optional<String> issuedAs(byte[] file) {
    return row(
            "select number, file_digest from certificate where file_digest = :digest",
            "digest",
            Digest.over(file).bytes())
        .map(row -> (String) row[0]);
  }

  @Override
  public Optional<KeptForm> form(String number, Form form) {
    return row(
            "select made_at, renew_before, hash, xml from certificate_form"
                + " where number = :number and form = :form order by id desc limit 1",
            "number",
            number,
            "form",
            form.name())
        .map(
            row ->
                new KeptForm(
                    number,
                    form,
                    Query.instant(row[0]),
                    row[1] == null ? null : Query.instant(row[1]),
                    row[2] == null ? null : Hash.valueOf((String) row[2]),
                    (byte[]) row[3]));
  }

  @Override
  public Optional<KeptRecord> record(String number) {
    return row(
            "select made_at, renew_before, hash, record from evidence_record"
                + " where number = :number order by id desc limit 1",
            "number",
            number)
        .map(
            row ->
                new KeptRecord(
                    number,
                    Query.instant(row[0]),
                    Query.instant(row[1]),
                    Hash.valueOf((String) row[2]),
                    (byte[]) row[3]));
  }

  @Override
  public void add(KeptForm form) {
    change(
        "insert into certificate_form (number, form, made_at, renew_before, hash, file_digest, xml)"
            + " values (:number, :form, :at, cast(nullif(:end, '') as timestamptz), nullif(:hash, ''), :digest, :xml)",
        "number",
        form.number(),
        "form",
        form.form().name(),
        "at",
        form.madeAt(),
        "end",
        text(form.renewBefore()),
        "hash",
        text(form.hash()),
        "digest",
        Digest.over(form.xml()).bytes(),
        "xml",
        form.xml());
  }

  @Override
  public void add(KeptRecord record) {
    change(
        "insert into evidence_record (number, made_at, renew_before, hash, record)"
            + " values (:number, :at, :end, :hash, :record)",
        "number",
        record.number(),
        "at",
        record.madeAt(),
        "end",
        record.renewBefore(),
        "hash",
        record.hash().name(),
        "record",
        record.record());
  }

  @Override
  public List<String> due(Task task, Instant at, int limit) {
    return transactions.in(
        Transactions.SYSTEM,
        () ->
            Query.strings(
                entities
                    .createNativeQuery(
                        "select number from long_life_task"
                            + " where task = :task and due_at <= :at"
                            + " order by due_at, number limit :limit for update skip locked")
                    .setParameter("task", task.name())
                    .setParameter("at", at)
                    .setParameter("limit", limit)));
  }

  @Override
  public void await(String number, Task task) {
    row(
        "select number, task from long_life_task" + THIS + " for update",
        "number",
        number,
        "task",
        task.name());
  }

  @Override
  public void plan(String number, Task task, @Nullable Instant at) {
    change(
        "update long_life_task set due_at = cast(nullif(:at, '') as timestamptz), attempts = 0"
            + THIS,
        "at",
        text(at),
        "number",
        number,
        "task",
        task.name());
  }

  @Override
  public void postpone(String number, Task task, Instant at) {
    change(
        "update long_life_task set due_at = :at" + THIS,
        "at",
        at,
        "number",
        number,
        "task",
        task.name());
  }

  @Override
  public void hurry(Hash hash, Instant at) {
    change(HURRY.formatted("certificate_form where form = 'LTA'", "LTA"), at, hash);
    change(HURRY.formatted("evidence_record", "EVIDENCE"), at, hash);
  }

  private void change(String sql, Instant at, Hash hash) {
    change(sql, "at", at, "hash", hash.name());
  }

  @Override
  public int failed(String number, Task task) {
    return row(
            "update long_life_task set attempts = attempts + 1"
                + THIS
                + " returning attempts, task",
            "number",
            number,
            "task",
            task.name())
        .map(row -> ((Number) row[0]).intValue())
        .orElseThrow();
  }

  private Optional<Object[]> row(String sql, Object... parameters) {
    return transactions.in(
        Transactions.SYSTEM,
        () -> {
          List<?> rows = query(sql, parameters).getResultList();
          return rows.stream().map(row -> (Object[]) row).findFirst();
        });
  }

  private void change(String sql, Object... parameters) {
    transactions.run(Transactions.SYSTEM, () -> query(sql, parameters).executeUpdate());
  }

  private jakarta.persistence.Query query(String sql, Object... parameters) {
    jakarta.persistence.Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i += 2) {
      query.setParameter((String) parameters[i], parameters[i + 1]);
    }
    return query;
  }

  // A parameter that may be null has no type for PostgreSQL; as text it has one.
  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
