package org.etalon.organisation.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.etalon.organisation.snapshot.SourceRecord.Bad;
import org.etalon.platform.Json;
import org.etalon.problem.ProblemException;

/**
 * Reads what the public interface of the KCDB answers to a search for capabilities: one page, or a
 * list of all pages. A search that was cut off is refused, because what is missing in it would end.
 */
final class KcdbScopes {
  private static final int RECORDS_MAX = 10_000;
  private static final ObjectReader READER =
      Json.mapper()
          .reader()
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

  private final ScopeSnapshot.Order order;

  KcdbScopes(ScopeSnapshot.Order order) {
    this.order = order;
  }

  /**
   * Reads all records.
   *
   * @throws ProblemException when the file is not such an answer, or not a whole one
   */
  List<SourceRecord> read(byte[] file) {
    JsonNode answer = tree(file);
    List<JsonNode> pages = new ArrayList<>();
    (answer.isArray() ? answer : List.of(answer)).forEach(pages::add);
    List<SourceRecord> records = new ArrayList<>();
    for (JsonNode page : pages) {
      if (!page.path("data").isArray() || !page.path("totalElements").isInt()) {
        throw ProblemException.rule("", "kcdb", "A page has data and totalElements.");
      }
      for (JsonNode record : page.get("data")) {
        records.add(record(records.size() + 1, record));
        if (records.size() > RECORDS_MAX) {
          throw ProblemException.rule("", "too-many", "More than " + RECORDS_MAX + " records.");
        }
      }
    }
    for (JsonNode page : pages) {
      int total = page.get("totalElements").asInt();
      if (total != records.size()) {
        throw ProblemException.rule(
            "",
            "incomplete",
            "The search found " + total + " records, the file has " + records.size() + ".");
      }
    }
    return records;
  }

  private SourceRecord record(int line, JsonNode record) {
    String code = record.path("kcdbCode").asText("");
    String nmi = record.path("nmiCode").asText("");
    if (code.isBlank()) {
      return new Bad(line, null, "It has no kcdbCode.");
    }
    KcdbRecord read = new KcdbRecord(line, record, order);
    return nmi.equals(order.nmi())
        ? read.toRecord()
        : new Bad(line, read.id(), "It is of the institute " + nmi + ".");
  }

  private static JsonNode tree(byte[] file) {
    try {
      return READER.readTree(file);
    } catch (JsonProcessingException e) {
      throw ProblemException.malformed("", "The file is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw ProblemException.malformed("", "The file is not JSON.");
    }
  }
}
