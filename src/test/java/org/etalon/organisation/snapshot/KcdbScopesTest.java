package org.etalon.organisation.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etalon.organisation.snapshot.SnapshotSample.FIRST;
import static org.etalon.organisation.snapshot.SnapshotSample.kcdb;
import static org.etalon.organisation.snapshot.SnapshotSample.plain;
import static org.etalon.organisation.snapshot.SnapshotSample.record;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.etalon.organisation.Scope;
import org.etalon.organisation.Scope.Uncertainty.Form;
import org.etalon.organisation.capability.Capability;
import org.etalon.organisation.capability.CapabilityAt;
import org.etalon.organisation.snapshot.SourceRecord.Bad;
import org.etalon.organisation.snapshot.SourceRecord.Read;
import org.etalon.problem.ProblemException;
import org.etalon.quantity.value.Real;
import org.junit.jupiter.api.Test;

class KcdbScopesTest {
  @Test
  void aRecordWithNumbersIsReadWhole() {
    Scope scope = one(plain());

    assertThat(scope.unread()).isEmpty();
    assertThat(scope.id()).isEqualTo("apmp-t-cn-0001-1");
    assertThat(scope.quantityKind()).isEqualTo("ITSC");
    assertThat(scope.route()).isEqualTo(Scope.Route.CIPM_MRA);
    assertThat(scope.range()).isEqualTo(new Scope.Range("-40", "420.5", "\\degreecelsius"));
    assertThat(scope.uncertainty().form()).isEqualTo(Form.CONSTANT);
    assertThat(scope.uncertainty().value()).isEqualTo("2.5");
    assertThat(scope.uncertainty().unit()).isEqualTo("\\milli\\kelvin");
    assertThat(scope.uncertainty().coverageProbability()).isEqualTo("0.95");
    assertThat(scope.inForceFrom()).isEqualTo("2024-01-15");
    assertThat(CapabilityAt.evaluate(scope, "ITSK", Real.of("273.15", "\\kelvin"), Map.of()))
        .isInstanceOf(Capability.Covered.class);
  }

  @Test
  void aRelativeUncertaintyAndParametersAreRead() {
    Scope scope =
        one(
            ", 'quantityValue': 'ELECTRIC resistance', 'uncertaintyMode': 'Relative',"
                + " 'cmc': {'lowerLimit': 1, 'upperLimit': 100, 'unit': 'kΩ'},"
                + " 'cmcUncertainty': {'lowerLimit': 5, 'upperLimit': null, 'unit': 'µΩ/Ω'},"
                + " 'parameters': [{'parameterName': 'Frequency', 'parameterValue': '50 Hz to 1E+3"
                + " Hz'}, {'parameterName': 'Temperature', 'parameterValue': '23 °C'}]");

    assertThat(scope.quantityKind()).isNotNull();
    assertThat(scope.unread()).isEmpty();
    assertThat(scope.uncertainty().form()).isEqualTo(Form.RELATIVE);
    assertThat(scope.parameters())
        .containsExactly(
            new Scope.Parameter("Frequency", "50", "1E+3", "\\hertz"),
            new Scope.Parameter("Temperature", "23", "23", "\\degreecelsius"));
  }

  @Test
  void whatIsFreeTextIsKeptAndDecidesNothing() {
    String equation = ", 'uncertaintyEquation': {'equation': 'Q[20, 0.3L] nm, L in mm'}";
    String table =
        ", 'uncertaintyTable': {'tableRows': 1, 'tableCols': 2, 'tableContents': 'row_1 col_1'}";
    assertThat(undecided(plain() + equation).text()).isEqualTo("Q[20, 0.3L] nm, L in mm");
    assertThat(undecided(plain() + table).field()).isEqualTo("uncertaintyTable");
    assertThat(undecided(plain().replace("Temperature", "Warmth")).text()).isEqualTo("Warmth");
    assertThat(undecided(plain().replace("mK", "hand breadths")).text()).contains("hand breadths");
    assertThat(undecided(plain().replace("-40", "null")).field()).isEqualTo("cmc");
    assertThat(undecided(plain().replace("'upperLimit': 2.5", "'upperLimit': 4")).field())
        .isEqualTo("cmcUncertainty");
    assertThat(undecided(plain().replace("Absolute", "Other")).field())
        .isEqualTo("uncertaintyMode");
    assertThat(
            undecided(
                    plain()
                        + ", 'parameters': [{'parameterName': 'Medium', 'parameterValue': 'oil'}]")
                .text())
        .isEqualTo("Medium: oil");
    // Numbers that contradict each other are set aside as well.
    assertThat(undecided(plain().replace("420.5", "-50")).why()).contains("below the lower one");
  }

  @Test
  void theStatusBecomesATime() {
    Read grey = (Read) kcdb(FIRST, record("A-1", "Greyed out", "2026-02-01", plain())).get(0);
    assertThat(grey.suspension().from()).isEqualTo("2026-02-01");
    Read old = (Read) kcdb(FIRST, record("A-1", "Archived", "2026-02-01", plain())).get(0);
    assertThat(old.scope().inForceTo()).isEqualTo("2026-01-31");
    assertThat(kcdb(FIRST, record("A-1", "Pending", "2026-02-01", plain())).get(0))
        .isInstanceOf(Bad.class);
    Read undated =
        (Read)
            kcdb(
                    FIRST,
                    record("A-1", "Published", "", plain())
                        .replace("\"publicationDate\": \"2024-01-15\",", ""))
                .get(0);
    assertThat(undated.scope().inForceFrom()).isEqualTo(FIRST);
    assertThat(undated.dated()).isFalse();
  }

  @Test
  void recordsOfOthersAndWithoutACodeAreToldAndNotTaken() {
    List<SourceRecord> records =
        kcdb(
            FIRST,
            record("A-1", "Published", "2024-01-15", plain()).replace("\"NIM\"", "\"PTB\""),
            record("", "Published", "2024-01-15", plain()),
            record("A B", "Published", "2024-01-15", plain()));

    assertThat(records).hasOnlyElementsOfType(Bad.class);
    assertThat(records).extracting(SourceRecord::id).containsExactly("a-1", null, "a b");
  }

  @Test
  void aSearchThatWasCutOffIsRefused() {
    byte[] page =
        new String(
                SnapshotSample.page(record("A-1", "Published", "2024-01-15", plain())),
                StandardCharsets.UTF_8)
            .replace("\"totalElements\": 1", "\"totalElements\": 2")
            .getBytes(StandardCharsets.UTF_8);
    KcdbScopes reader = new KcdbScopes(SnapshotSample.order(ScopeSnapshot.Format.KCDB, FIRST));

    assertThatThrownBy(() -> reader.read(page))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("found 2 records");
    // Both pages together are the whole.
    byte[] pages =
        ("["
                + new String(page, StandardCharsets.UTF_8)
                + ","
                + new String(page, StandardCharsets.UTF_8).replace("A-1", "A-2")
                + "]")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(reader.read(pages)).hasSize(2);
    for (String wrong : List.of("", "[1", "{}", "{\"data\": [], \"totalElements\": \"0\"}", "7")) {
      assertThatThrownBy(() -> reader.read(wrong.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(ProblemException.class);
    }
  }

  @Test
  void aUnitIsReadOrLeft() {
    assertThat(KcdbUnits.read("µm/m")).isEqualTo("\\micro\\metre\\per\\metre");
    assertThat(KcdbUnits.read("°C")).isEqualTo("\\degreecelsius");
    assertThat(KcdbUnits.read("MPa")).isEqualTo("\\mega\\pascal");
    assertThat(KcdbUnits.read("N m")).isEqualTo("\\newton\\metre");
    assertThat(KcdbUnits.read("%")).isEqualTo("\\percent");
    assertThat(KcdbUnits.read("\\metre")).isNull();
    assertThat(KcdbUnits.read("inches")).isNull();
    assertThat(KcdbUnits.read("")).isNull();
  }

  private static Scope.Unread undecided(String more) {
    Scope scope = one(more);
    assertThat(scope.unread()).hasSize(1);
    assertThat(CapabilityAt.evaluate(scope, "ITSC", Real.of("20", "\\degreecelsius"), Map.of()))
        .isInstanceOf(Capability.Undecided.class);
    return scope.unread().get(0);
  }

  private static Scope one(String more) {
    SourceRecord found =
        kcdb(FIRST, record("APMP-T-CN-0001-1", "Published", "2024-01-15", more)).get(0);
    assertThat(found).as(found.toString()).isInstanceOf(Read.class);
    assertThat(LocalDate.MAX).isAfter(((Read) found).scope().inForceFrom());
    return ((Read) found).scope();
  }
}
