package org.etalon.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.etalon.bench.Ledger.Promise;

/**
 * Reads the numbers, certificates and audit entries from the database and says what is wrong with
 * them. Each rule selects the rows that break it, so no row means that it holds; the rules repeat
 * what the database's own constraints promise, because a constraint is part of what is examined.
 */
final class Examination {
  private static final Map<String, String> RULES = rules();

  private final Connection database;

  Examination(Connection database) {
    this.database = database;
  }

  /** How many numbers are in a state, or certificates, or another count. */
  long count(String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** What breaks a rule, one line for each row. */
  List<String> violations() throws SQLException {
    List<String> violations = new ArrayList<>();
    for (Map.Entry<String, String> rule : RULES.entrySet()) {
      try (Statement statement = database.createStatement();
          ResultSet rows = statement.executeQuery(rule.getValue())) {
        while (rows.next()) {
          violations.add(rule.getKey() + ": " + rows.getString(1));
        }
      }
    }
    return violations;
  }

  /** Promises that the database does not keep. */
  List<String> broken(Map<String, Promise> promises) throws SQLException {
    Map<String, Promise> stored = stored();
    List<String> broken = new ArrayList<>();
    promises.forEach(
        (calibration, promise) -> {
          if (!promise.equals(stored.get(calibration))) {
            broken.add(
                "A client was promised "
                    + promise
                    + " for calibration "
                    + calibration
                    + ", stored is "
                    + stored.get(calibration));
          }
        });
    return broken;
  }

  /** The issued certificates by calibration, as an answer would name them. */
  private Map<String, Promise> stored() throws SQLException {
    Map<String, Promise> stored = new LinkedHashMap<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select calibration, number, 'sha-256:' || encode(sha256(xml), 'hex'),"
                    + " 'sha-256:' || encode(content_digest, 'hex') from certificate")) {
      while (rows.next()) {
        stored.put(
            rows.getString(1),
            new Promise(rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return stored;
  }

  /** The issued files by number, after a number. */
  Map<String, byte[]> filesAfter(String number, int limit) throws SQLException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (PreparedStatement statement =
        database.prepareStatement(
            "select number, xml from certificate where number > ? order by number limit ?")) {
      statement.setString(1, number);
      statement.setInt(2, limit);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          files.put(rows.getString(1), rows.getBytes(2));
        }
      }
    }
    return files;
  }

  /** Of the numbers that were intended at a moment of death, how many are in a state now. */
  long intendedAt(Instant death, String state) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement(
            "select count(*) from issuance_intent i join certificate_number n on n.number = i.number"
                + " where i.created_at <= ? and (n.state = 'INTENDED' or n.changed_at > ?)"
                + " and n.state = ?")) {
      statement.setTimestamp(1, Timestamp.from(death));
      statement.setTimestamp(2, Timestamp.from(death));
      statement.setString(3, state);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    addRulesOfNumbers(rules);
    addRulesOfCertificates(rules);
    return rules;
  }

  private static void addRulesOfNumbers(Map<String, String> rules) {
    rules.put(
        "The numbers of a laboratory and year are 1 to n without gap",
        "select c.laboratory || ' ' || c.year || ': counted to ' || c.last || ', rows '"
            + " || count(n.sequence) || ', highest ' || coalesce(max(n.sequence), 0)"
            + " from number_counter c left join certificate_number n"
            + " on n.laboratory = c.laboratory and n.year = c.year"
            + " group by c.laboratory, c.year, c.last"
            + " having count(distinct n.sequence) <> c.last or count(n.sequence) <> c.last"
            + " or max(n.sequence) <> c.last or min(n.sequence) <> 1");
    rules.put(
        "Every number was counted, and is written from laboratory, year and sequence",
        "select n.number from certificate_number n left join number_counter c"
            + " on n.laboratory = c.laboratory and n.year = c.year where c.last is null"
            + " or n.number <> upper(n.laboratory) || '-' || lpad(n.year::text, 4, '0')"
            + " || '-' || lpad(n.sequence::text, 6, '0')");
    rules.put(
        "A reserved number has a calibration that lives with it",
        "select n.number || ' ' || c.state from certificate_number n"
            + " join calibration c on c.id = n.calibration where n.state = 'RESERVED'"
            + " and (c.number is distinct from n.number"
            + " or c.state not in ('DRAFT', 'SUBMITTED', 'CHECKED'))");
    rules.put(
        "An intended number is resolved once the service is ready",
        "select number from certificate_number where state = 'INTENDED'");
    rules.put(
        "An issued number has its intent, its calibration and exactly one certificate, of what was"
            + " approved",
        "select n.number from certificate_number n join calibration c on c.id = n.calibration"
            + " where n.state = 'ISSUED' and (c.number is distinct from n.number"
            + " or c.state <> 'ISSUED'"
            + " or (select count(*) from certificate f where f.number = n.number"
            + " and f.calibration = n.calibration and f.laboratory = n.laboratory) <> 1"
            + " or not exists (select from issuance_intent i join certificate f"
            + " on f.number = i.number where i.number = n.number"
            + " and i.content_digest = f.content_digest and i.content_digest = sha256(i.dcc)))");
    rules.put(
        "A voided number has a reason, an audit entry and no certificate",
        "select n.number from certificate_number n where n.state = 'VOIDED'"
            + " and (coalesce(n.reason, '') = ''"
            + " or exists (select from certificate f where f.number = n.number)"
            + " or not exists (select from audit_entry a where a.subject = n.number"
            + " and a.action = 'voided'))");
  }

  private static void addRulesOfCertificates(Map<String, String> rules) {
    rules.put(
        "No certificate without an issued number",
        "select f.number from certificate f left join certificate_number n on n.number = f.number"
            + " where n.state is distinct from 'ISSUED'");
    rules.put(
        "No calibration has two certificates, or two numbers that are not voided",
        "select calibration from certificate group by calibration having count(*) > 1"
            + " union select calibration from certificate_number where state <> 'VOIDED'"
            + " group by calibration having count(*) > 1");
    rules.put(
        "What a calibration says of its number is so",
        "select c.id || ' ' || c.state from calibration c left join certificate_number n"
            + " on n.number = c.number and n.calibration = c.id and n.state <> 'VOIDED'"
            + " where (c.number is not null and n.number is null)"
            + " or (c.state in ('CHECKED', 'ISSUING', 'ISSUED') and n.number is null)"
            + " or (c.state = 'ISSUED' and n.state <> 'ISSUED')"
            + " or (c.state = 'ISSUING' and n.state <> 'INTENDED')");
    rules.put(
        "Every certificate names its items and its standards' certificates",
        "select f.number from certificate f"
            + " where not exists (select from certificate_item i where i.number = f.number)"
            + " or (select jsonb_array_length(c.body -> 'standards') from calibration c"
            + " where c.id = f.calibration)"
            + " > (select count(*) from traceability_edge e where e.number = f.number)");
    rules.put(
        "The audit log tells of the issuing before the issue, each once",
        "select n.number from certificate_number n"
            + " left join lateral (select count(*) as times, min(id) as first from audit_entry a"
            + " where a.subject = n.number and a.action = 'issuing') issuing on true"
            + " left join lateral (select count(*) as times, min(id) as first from audit_entry a"
            + " where a.subject = n.number and a.action = 'issued') issued on true"
            + " where issuing.times"
            + " <> (select count(*) from issuance_intent i where i.number = n.number)"
            + " or issued.times <> (select count(*) from certificate f where f.number = n.number)"
            + " or issued.first < issuing.first");
    rules.put(
        "A file has the digest that is stored with it",
        "select number from certificate where file_digest <> sha256(xml)");
  }
}
