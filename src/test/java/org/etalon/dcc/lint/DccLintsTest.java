package org.etalon.dcc.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Contact;
import org.etalon.dcc.Context;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DccWriter;
import org.etalon.dcc.Identification;
import org.etalon.dcc.Item;
import org.etalon.dcc.Items;
import org.etalon.dcc.LocalText;
import org.etalon.dcc.Location;
import org.etalon.dcc.Measured;
import org.etalon.dcc.MeasuringEquipments;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.QuantityForm;
import org.etalon.dcc.Software;
import org.etalon.dcc.WrittenDate;
import org.etalon.dcc.lint.LintFinding.Severity;
import org.etalon.fixture.DccFixture;
import org.etalon.quantity.value.Hybrid;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;
import org.etalon.quantity.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has cases that it must report, at the right place, and cases that it must not. */
class DccLintsTest {
  /**
   * A certificate with one thing changed, and the one rule that must speak; none for a good one.
   */
  record Case(String id, String place, String reason, Consumer<DccFixture> change) {
    @Override
    public String toString() {
      return id + ": " + reason;
    }
  }

  static Stream<Case> bad() {
    return Stream.of(people(), dates(), texts(), results(), references()).flatMap(List::stream);
  }

  private static List<Case> people() {
    return List.of(
        new Case(
            "e_unique_identifier_is_given",
            "dcc:coreData/dcc:uniqueIdentifier",
            "blank",
            f -> f.uniqueIdentifier = " "),
        new Case(
            "e_laboratory_is_named",
            "dcc:contact/dcc:location",
            "country only",
            f -> f.laboratory = Contact.of(DccFixture.text("Lab", "室"), Location.ofCountry("CN"))),
        new Case(
            "e_customer_is_named",
            "dcc:customer/dcc:location",
            "no location",
            f -> f.customer = Contact.of(DccFixture.text("Works", "工厂"), null)),
        new Case(
            "e_one_main_signer",
            "dcc:respPersons",
            "nobody",
            f -> f.persons = List.of(DccFixture.person("Li Ming", "李明", false))),
        new Case(
            "e_one_main_signer",
            "dcc:respPersons",
            "two",
            f ->
                f.persons =
                    List.of(
                        DccFixture.person("Li Ming", "李明", true),
                        DccFixture.person("Wang Fang", "王芳", true))),
        new Case(
            "e_items_are_identified",
            "dcc:item[1]/dcc:identifications",
            "only by the laboratory",
            f -> f.items = Items.of(List.of(identified(Identification.CALIBRATION_LABORATORY)))));
  }

  private static List<Case> dates() {
    return List.of(
        new Case(
            "e_dates_are_in_order",
            "dcc:beginPerformanceDate",
            "begun before received",
            f -> f.receivedOn = DccFixture.day(2026, 10, 2)),
        new Case(
            "e_dates_are_in_order",
            "dcc:endPerformanceDate",
            "ended before begun",
            f -> f.endedOn = DccFixture.day(2026, 9, 30)),
        new Case(
            "e_dates_are_in_order",
            "dcc:issueDate",
            "issued before ended",
            f -> f.issuedOn = DccFixture.day(2026, 10, 1)),
        new Case(
            "e_dates_are_in_order",
            "dcc:issueDate",
            "no day of a calendar",
            f -> f.issuedOn = new WrittenDate("2026-02-30")));
  }

  private static List<Case> texts() {
    return List.of(
        new Case(
            "e_texts_have_every_language",
            "dcc:item[1]/dcc:name",
            "a language is missing",
            f -> f.items = Items.of(List.of(named(new LocalText("en", "Thermometer"))))),
        new Case(
            "e_texts_have_every_language",
            "dcc:item[1]/dcc:name",
            "a language is repeated",
            f ->
                f.items =
                    Items.of(
                        List.of(
                            named(
                                new LocalText("en", "Thermometer"),
                                new LocalText("zh", "温度计"),
                                new LocalText("en", "Gauge"))))),
        new Case(
            "e_texts_have_every_language",
            "dcc:item[1]/dcc:name",
            "a language is not declared",
            f ->
                f.items =
                    Items.of(
                        List.of(
                            named(
                                new LocalText("en", "Thermometer"),
                                new LocalText("zh", "温度计"),
                                new LocalText("de", "Thermometer"))))),
        new Case(
            "e_texts_have_every_language",
            "dcc:software[1]/dcc:name",
            "a text is blank",
            f -> f.software = List.of(software(DccFixture.text("Service", "\t"), "v1"))),
        new Case(
            "e_releases_are_well_formed",
            "dcc:software[1]/dcc:release",
            "digits only",
            f -> f.software = List.of(software(DccFixture.text("Service", "服务"), "1.2.3"))),
        new Case(
            "e_releases_are_well_formed",
            "dcc:software[1]/dcc:release",
            "snapshot",
            f ->
                f.software =
                    List.of(software(DccFixture.text("Service", "服务"), "v1.2.3-SNAPSHOT"))));
  }

  private static List<Case> results() {
    Attributes error = Attributes.ofRefTypes("basic_measurementError");
    return List.of(
        new Case(
            "e_methods_are_named",
            "dcc:usedMethods",
            "none",
            f -> {
              f.methods = List.of();
              f.quantities = List.of(DccFixture.reference());
            }),
        new Case(
            "e_conditions_are_given",
            "dcc:influenceConditions",
            "none",
            f -> f.conditions = List.of()),
        new Case(
            "e_conditions_are_given",
            "dcc:influenceConditions",
            "with one of two quantities only",
            f -> {
              Context own =
                  new Context(
                      List.of(), List.of(), MeasuringEquipments.NONE, f.conditions, List.of());
              f.quantities =
                  List.of(DccFixture.reference(), DccFixture.measured().withContext(own));
              f.conditions = List.of();
            }),
        new Case(
            "e_results_carry_uncertainty",
            "dcc:result[1]/dcc:data/*[1]/*[1]",
            "single value",
            f -> f.quantities = List.of(value(Measured.of(Real.of("1", "\\one")), error))),
        new Case(
            "e_results_carry_uncertainty",
            "dcc:data/*[1]/*[1]",
            "hybrid",
            f ->
                f.quantities =
                    List.of(
                        value(
                            Measured.of(
                                new Hybrid(List.of(RealList.of(List.of("1", "2"), "\\kelvin")))),
                            error))));
  }

  private static List<Case> references() {
    return List.of(
        new Case(
            "e_references_are_whole",
            "/@refId",
            "to nothing",
            f -> f.quantities = List.of(refersTo("q", "nowhere"))),
        new Case(
            "e_references_are_whole",
            "/@refId",
            "to itself",
            f -> f.quantities = List.of(refersTo("q", "q"))),
        new Case(
            "e_references_are_whole",
            "/@id",
            "an id twice",
            f -> f.quantities = List.of(refersTo("i1", "m1"))));
  }

  static Stream<Case> good() {
    return Stream.of(
        new Case("", "", "as it is", f -> {}),
        new Case("", "", "all dates the same day", f -> f.receivedOn = f.begunOn = f.endedOn),
        new Case(
            "",
            "",
            "a date with a time zone",
            f -> f.issuedOn = new WrittenDate("2026-10-05+08:00")),
        new Case("", "", "never received", f -> f.receivedOn = null),
        new Case(
            "",
            "",
            "a name without a language",
            f -> f.items = Items.of(List.of(named(new LocalText(null, "PT100"))))),
        new Case(
            "",
            "",
            "another release",
            f -> f.software = List.of(software(DccFixture.text("Service", "服务"), "V 12.0"))),
        new Case(
            "",
            "",
            "words instead of a measured value",
            f ->
                f.quantities =
                    List.of(
                        value(
                            QuantityForm.of(new Text(DccFixture.byLanguage("none", "无"))),
                            Attributes.ofRefTypes("basic_measuredValue")))),
        new Case(
            "",
            "",
            "conditions with every quantity",
            f -> {
              Context own =
                  new Context(
                      List.of(), List.of(), MeasuringEquipments.NONE, f.conditions, List.of());
              f.conditions = List.of();
              f.quantities = List.of(DccFixture.measured().withContext(own));
            }),
        new Case(
            "",
            "",
            "uncertainty in one unit of a hybrid",
            f ->
                f.quantities =
                    List.of(
                        value(
                            Measured.of(twoUnitsOneUncertainty()),
                            Attributes.ofRefTypes("basic_measuredValue")))));
  }

  private static Hybrid twoUnitsOneUncertainty() {
    return new Hybrid(
        List.of(
            new Real("300", "\\kelvin", new Real.StandardUncertainty("0.1", null), null, null),
            Real.of("26.85", "\\degreecelsius")));
  }

  @ParameterizedTest
  @MethodSource
  void bad(Case badCase) {
    DccFixture fixture = new DccFixture();
    badCase.change().accept(fixture);
    List<LintFinding> findings = DccLints.check(fixture.build());
    assertThat(findings).extracting(LintFinding::id).containsOnly(badCase.id());
    assertThat(findings.get(0).place()).endsWith(badCase.place());
    assertThat(findings.get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(findings.get(0).answer()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource
  void good(Case goodCase) {
    DccFixture fixture = new DccFixture();
    goodCase.change().accept(fixture);
    assertThat(DccLints.check(fixture.build())).isEmpty();
    assertThat(DccWriter.write(fixture.build())).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3.3.0, true", "3.2.0, true", "3.1.2, false", "3.0.0, false", "2.4.0, false"})
  void dateOfIssueIsAskedForWhereItCanBeGiven(String version, boolean asked) {
    String written = new String(DccWriter.write(new DccFixture().build()), StandardCharsets.UTF_8);
    String old =
        written
            .replace("schemaVersion=\"3.3.0\"", "schemaVersion=\"" + version + "\"")
            .replaceFirst("<dcc:issueDate>[^<]*</dcc:issueDate>", "");
    assertThat(old).hasSizeLessThan(written.length());
    List<LintFinding> findings =
        DccLints.check(DccReader.read(old.getBytes(StandardCharsets.UTF_8)));
    assertThat(findings.stream().anyMatch(f -> f.place().endsWith("issueDate"))).isEqualTo(asked);
  }

  @Test
  void everyRuleHasABadCase() {
    List<String> ids = new ArrayList<>(DccLints.all().stream().map(DccLint::id).toList());
    assertThat(bad().map(Case::id).distinct()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[ew]_[a-z_]+"));
    assertThat(DccLints.all()).allMatch(l -> l.question().endsWith("?") && !l.clause().isBlank());
  }

  private static Quantity value(QuantityForm form, Attributes attributes) {
    return Quantity.of(DccFixture.text("Deviation", "偏差"), form, attributes);
  }

  private static Quantity refersTo(String id, String refId) {
    return value(DccFixture.reference().form(), Attributes.ofId(id).withRefIds(List.of(refId)));
  }

  private static Software software(MultilingualText name, String release) {
    return new Software(name, release, null, null, Attributes.NONE);
  }

  private static Item named(LocalText... texts) {
    return Item.of(
            new MultilingualText(List.of(texts), Attributes.NONE),
            DccFixture.item("x").identifications())
        .withId("i1");
  }

  private static Item identified(String issuer) {
    return Item.of(
            DccFixture.text("Thermometer", "温度计"), List.of(Identification.of(issuer, "1", null)))
        .withId("i1");
  }
}
