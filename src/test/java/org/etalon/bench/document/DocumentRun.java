package org.etalon.bench.document;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DccSchemas;
import org.etalon.dcc.Examination;
import org.etalon.dcc.SchemaVerdict;
import org.etalon.dcc.rules.Occasion;
import org.etalon.dcc.rules.RawFactsReader;
import org.etalon.dcc.rules.RuleReport;
import org.etalon.dcc.rules.Rules;
import org.etalon.dcc.rules.Subject;
import org.xml.sax.ContentHandler;

/**
 * Measures reading, schema and rules of a document against the JDK's validation alone, with the
 * same official schema, in turns. Exit code 1 when it takes more than 2.5 times as long.
 */
final class DocumentRun {
  private static final double MOST = 2.5;
  private static final String JDK = "validation by the JDK";
  private static final String ALL = "reading, schema and rules";

  private final Schema schema;
  private final DccSchemas schemas;
  private final int seconds;
  private Object sink = "";

  private DocumentRun(Path directory, int seconds) throws Exception {
    this.schema =
        SchemaFactory.newDefaultInstance().newSchema(directory.resolve("v3.3.0/dcc.xsd").toFile());
    this.schemas = new DccSchemas(directory);
    this.seconds = seconds;
  }

  public static void main(String[] args) throws Exception {
    DocumentRun run = new DocumentRun(Path.of(args[0]), Integer.parseInt(args[1]));
    boolean good = true;
    System.out.println("| Document | Work | Median | Times the JDK's validation |");
    System.out.println("|---|---|---|---|");
    for (int bytes : new int[] {20_000, 1_000_000}) {
      good &= run.measure(SizedDocuments.of(bytes));
    }
    System.exit(good && run.sink != null ? 0 : 1);
  }

  private boolean measure(byte[] document) throws Exception {
    Map<String, Work> works = new LinkedHashMap<>();
    works.put(JDK, () -> validate(document));
    works.put("reading", () -> sink = DccReader.read(document));
    works.put("reading and schema", () -> sink = examine(document));
    works.put(ALL, () -> sink = rules(document));
    turns(works, seconds);
    Map<String, Double> medians = turns(works, seconds);
    double jdk = medians.get(JDK);
    medians.forEach(
        (name, median) ->
            System.out.printf(
                Locale.ROOT,
                "| %,d bytes | %s | %.3f ms | %.2f |%n",
                document.length,
                name,
                median / 1e6,
                median / jdk));
    return medians.get(ALL) <= MOST * jdk;
  }

  private void validate(byte[] document) throws Exception {
    schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
  }

  private RuleReport rules(byte[] document) {
    RawFactsReader facts = new RawFactsReader();
    Examination examination = examine(document, facts);
    return Rules.check(Subject.of(examination.dcc(), facts.facts(), null), Occasion.ANY);
  }

  private Examination examine(byte[] document, ContentHandler... observers) {
    Examination examination = schemas.examine(document, observers);
    if (!(examination.schema() instanceof SchemaVerdict.Valid)) {
      throw new IllegalStateException("Not valid: " + examination.schema());
    }
    return examination;
  }

  /** One of each in turn, so that what else the machine does burdens all alike. */
  private static Map<String, Double> turns(Map<String, Work> works, int seconds) throws Exception {
    Map<String, double[]> times = new LinkedHashMap<>();
    works.keySet().forEach(name -> times.put(name, new double[0]));
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < end) {
      for (Map.Entry<String, Work> work : works.entrySet()) {
        long start = System.nanoTime();
        work.getValue().once();
        double took = System.nanoTime() - start;
        double[] before = times.get(work.getKey());
        double[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = took;
        times.put(work.getKey(), after);
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    times.forEach(
        (name, all) -> {
          Arrays.sort(all);
          medians.put(name, all[all.length / 2]);
        });
    return medians;
  }

  /** Something that takes time. */
  private interface Work {
    void once() throws Exception;
  }
}
