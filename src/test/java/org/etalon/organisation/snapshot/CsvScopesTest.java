package org.etalon.organisation.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etalon.organisation.snapshot.SnapshotSample.FIRST;
import static org.etalon.organisation.snapshot.SnapshotSample.csv;
import static org.etalon.organisation.snapshot.SnapshotSample.row;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.etalon.organisation.Scope;
import org.etalon.organisation.ScopeRules;
import org.etalon.organisation.capability.Capability;
import org.etalon.organisation.capability.Capability.Covered;
import org.etalon.organisation.capability.CapabilityAt;
import org.etalon.organisation.snapshot.SourceRecord.Bad;
import org.etalon.organisation.snapshot.SourceRecord.Read;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.value.Real;
import org.junit.jupiter.api.Test;

class CsvScopesTest {
  private static final String END = ",,,,2,0.95,R-1,2024-01-01,,,";

  @Test
  void everyFormIsReadAndEvaluated() {
    List<SourceRecord> records =
        csv(
            FIRST,
            row("l-1", "2024-01-01,,,"),
            "l-2,LENG,\"Blocks, steel\",0,100,\\milli\\metre,LINEAR,20,\\nano\\metre,0.2,"
                + "\\micro\\metre\\per\\metre"
                + END,
            "l-3,LENG,Blocks,0,100,\\milli\\metre,TABLE,,\\micro\\metre,,,0:0.1; 100:0.3,,,"
                + "2,0.95,R-1,2024-01-01,,,",
            "l-4,LENG,Blocks,0,100,\\milli\\metre,EXPRESSION,,\\micro\\metre,,,,"
                + "0.01*x*f,f=1..10 \\hertz,2,0.95,R-1,2024-01-01,,,",
            "l-5,LENG,Blocks,1,100,\\milli\\metre,RELATIVE,5,\\ppm,," + END);

    assertThat(records).hasOnlyElementsOfType(Read.class);
    assertThat(records).allSatisfy(r -> assertThat(scope(r).unread()).isEmpty());
    assertThat(records).allSatisfy(r -> assertThat(ScopeRules.check(scope(r))).isEmpty());
    assertThat(scope(records.get(1)).instrument()).isEqualTo("Blocks, steel");
    List<String> found = records.stream().map(r -> fifty(scope(r)).toPlainString()).toList();
    assertThat(found).containsExactly("0.5", "30", "0.2", "1.0", "0.00025");
  }

  @Test
  void badRowsAreToldWithTheirLine() {
    List<SourceRecord> records =
        csv(
            FIRST,
            row("l-1", "2024-01-01,,,"),
            "too,short",
            row("l-2", "1 January 2024,,,"),
            row("L 3", "2024-01-01,,,"),
            row("l-4", "2024-01-01,2023-01-01,,"),
            row("", "2024-01-01,,,"));

    assertThat(records.subList(1, 6)).hasOnlyElementsOfType(Bad.class);
    assertThat(records).extracting(SourceRecord::line).containsExactly(2, 3, 4, 5, 6, 7);
    assertThat(((Bad) records.get(1)).reason()).contains("2 fields");
    assertThat(((Bad) records.get(2)).reason()).contains("date");
    assertThat(((Bad) records.get(4)).reason()).contains("inForceTo");
    assertThat(records.get(5).id()).isNull();
  }

  @Test
  void whatCannotBeUnderstoodIsKeptAsItWasWritten() {
    List<SourceRecord> records =
        csv(
            FIRST,
            row("l-1", "2024-01-01,,,").replace("LENG", "length"),
            row("l-2", "2024-01-01,,,").replace("\\milli\\metre", "mm"),
            row("l-3", "2024-01-01,,,").replace("CONSTANT,0.5", "CONSTANT,about 0.5"),
            row("l-4", "2024-01-01,,,").replace("CONSTANT", "GRAPH"),
            "l-5,LENG,Blocks,0,100,\\milli\\metre,CONSTANT,1,\\micro\\metre,,,,,in oil,2,0.95,R,"
                + "2024-01-01,,,");

    assertThat(records).hasOnlyElementsOfType(Read.class);
    assertThat(records)
        .extracting(r -> scope(r).unread().get(0).field())
        .containsExactly("quantityKind", "range", "uncertainty", "uncertainty", "parameters");
    assertThat(records.toString()).contains("length", "mm", "about 0.5", "GRAPH", "in oil");
    assertThat(records)
        .allSatisfy(
            r ->
                assertThat(
                        CapabilityAt.evaluate(
                            scope(r), "LENG", Real.of("5", "\\milli\\metre"), Map.of()))
                    .isInstanceOf(Capability.Undecided.class));
  }

  @Test
  void aFileThatIsNoSuchTableIsRefused() {
    for (String wrong :
        List.of(
            "",
            "id,quantityKind\r\n",
            SnapshotSample.HEADER + ",colour\n",
            SnapshotSample.HEADER + ",id\n",
            SnapshotSample.HEADER + "\n\"never closed",
            SnapshotSample.HEADER + "\na\"b",
            SnapshotSample.HEADER + "\n\"a\"b",
            SnapshotSample.HEADER + "\n" + "x".repeat(30_000),
            SnapshotSample.HEADER + "\n" + ",".repeat(100),
            SnapshotSample.HEADER + "\nx".repeat(10_001))) {
      assertThatThrownBy(() -> read(wrong.getBytes(StandardCharsets.UTF_8)))
          .as(wrong.substring(0, Math.min(300, wrong.length())))
          .isInstanceOf(ProblemException.class);
    }
    assertThatThrownBy(() -> read(new byte[] {(byte) 0xC3, 0x28}))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void quotesLinesAndTheMarkOfByteOrderAreRead() {
    List<Csv.Row> rows =
        Csv.read("\uFEFFa,b\n\"one\n\"\"two\"\"\",3\n\n x ,\n".getBytes(StandardCharsets.UTF_8));

    assertThat(rows)
        .containsExactly(
            new Csv.Row(1, List.of("a", "b")),
            new Csv.Row(2, List.of("one\n\"two\"", "3")),
            new Csv.Row(5, List.of("x", "")));
  }

  private static List<SourceRecord> read(byte[] file) {
    return new CsvScopes(SnapshotSample.order(ScopeSnapshot.Format.CSV, FIRST)).read(file);
  }

  private static BigDecimal fifty(Scope scope) {
    Capability found =
        CapabilityAt.evaluate(
            scope, "LENG", Real.of("0.05", "\\metre"), Map.of("f", Real.of("2", "\\hertz")));
    assertThat(found).isInstanceOf(Covered.class);
    return ((Covered) found).expandedUncertainty();
  }

  private static Scope scope(SourceRecord record) {
    return ((Read) record).scope();
  }
}
