package org.etalon.dcc.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DccWriter;
import org.etalon.dcc.difference.Change.Category;
import org.etalon.dcc.difference.Change.Kind;
import org.etalon.fixture.DccFixture;
import org.etalon.fixture.LargeDcc;
import org.junit.jupiter.api.Test;

class DccDifferenceTest {
  private static final String WRITTEN =
      new String(DccWriter.write(new DccFixture().build()), StandardCharsets.UTF_8);
  private static final int EVERY = 397;
  private static final Dcc BEFORE = read(WRITTEN);

  private static Dcc read(String xml) {
    return DccReader.read(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static DccDifference after(UnaryOperator<String> change) {
    String changed = change.apply(WRITTEN);
    assertThat(changed).isNotEqualTo(WRITTEN);
    return DccDifference.between(BEFORE, read(changed));
  }

  private static DccDifference replaced(String before, String after) {
    assertThat(WRITTEN).contains(before);
    return after(xml -> xml.replace(before, after));
  }

  private static Change only(DccDifference difference) {
    assertThat(difference.changes()).as("%s", difference.changes()).hasSize(1);
    assertThat(difference.count()).isEqualTo(1);
    return difference.changes().get(0);
  }

  @Test
  void nothingChangedBetweenACertificateAndItself() {
    for (Dcc dcc : List.of(BEFORE, LargeDcc.build())) {
      DccDifference none = DccDifference.between(dcc, dcc);
      assertThat(none.sameMeaning()).isTrue();
      assertThat(none.changes()).isEmpty();
      assertThat(none.before()).isEqualTo(none.after());
    }
  }

  @Test
  void aStandardUsedIsTheSameByAnyOfItsWords() {
    DccDifference difference = replaced("basic_normalUsed", "basic_standardUsed");
    assertThat(difference.sameMeaning()).isTrue();
    assertThat(only(difference).kind()).isEqualTo(Kind.REWRITTEN);
  }

  @Test
  void whatWasNotUnderstoodLeavesTheMeaningOpen() {
    Dcc one = read(WRITTEN.replaceFirst("<dcc:coreData", "<dcc:verdict>pass</dcc:verdict>$0"));
    Dcc other = read(WRITTEN.replaceFirst("<dcc:coreData", "<dcc:verdict>fail</dcc:verdict>$0"));
    assertThat(one.unread()).isNotEmpty();
    DccDifference open = DccDifference.between(one, other);
    assertThat(open.sameMeaning()).isNull();
    assertThat(open.count()).isZero();
    assertThat(open.before().unread()).isEqualTo(one.unread());
    assertThat(DccDifference.between(BEFORE, other).sameMeaning()).isNull();
    Dcc changed = read(WRITTEN.replace("138.5025", "138.5019"));
    assertThat(DccDifference.between(one, changed).sameMeaning()).isFalse();
  }

  @Test
  void aNumberWrittenOtherwiseIsTheSame() {
    DccDifference difference = replaced("273.160", "273.1600");
    Change change = only(difference);
    assertThat(difference.sameMeaning()).isTrue();
    assertThat(change.kind()).isEqualTo(Kind.REWRITTEN);
    assertThat(change.category()).isEqualTo(Category.VALUE);
    assertThat(change.subject()).isEqualTo("Reference temperature");
    assertThat(change.before()).isEqualTo("273.160 \\kelvin");
    assertThat(change.after()).isEqualTo("273.1600 \\kelvin");
    assertThat(change.shift()).isNull();
  }

  @Test
  void aValueThatChangedHasItsShift() {
    Change change = only(replaced("138.5025", "138.5019"));
    assertThat(change.kind()).isEqualTo(Kind.CHANGED);
    assertThat(change.category()).isEqualTo(Category.VALUE);
    assertThat(change.what()).isEqualTo("value");
    assertThat(change.shift()).isEqualTo("-0.0006");
    assertThat(change.shiftUnit()).isEqualTo("\\ohm");
    assertThat(change.row()).isEqualTo(2);
    assertThat(change.pointerBefore())
        .isEqualTo("/measurementResults/0/results/0/data/0/1/1/value")
        .isEqualTo(change.pointerAfter());
  }

  @Test
  void anotherUnitOfTheSameQuantityIsTheSame() {
    DccDifference same =
        after(
            xml ->
                xml.replace("100.0086 138.5025", "0.1000086 138.5025E-3")
                    .replace("0.0039 0.0046", "0.0000039 0.0000046")
                    .replace("\\ohm", "\\kilo\\ohm"));
    assertThat(same.changes()).extracting(Change::kind).containsOnly(Kind.REWRITTEN).hasSize(4);
    assertThat(same.sameMeaning()).isTrue();
    DccDifference other = replaced("\\ohm", "\\kilo\\ohm");
    assertThat(other.sameMeaning()).isFalse();
    assertThat(other.changes().get(0).shift()).isEqualTo("99.9085914");
  }

  @Test
  void aTemperatureIsAPointOfItsScaleAndItsUncertaintyIsNone() {
    String kelvin = "<si:value>292.95</si:value><si:unit>\\kelvin</si:unit>";
    DccDifference same =
        replaced(kelvin, "<si:value>19.80</si:value><si:unit>\\degreecelsius</si:unit>");
    assertThat(only(same).kind()).isEqualTo(Kind.REWRITTEN);
    assertThat(only(same).category()).isEqualTo(Category.CONDITION);
    DccDifference not =
        replaced(kelvin, "<si:value>292.95</si:value><si:unit>\\degreecelsius</si:unit>");
    assertThat(only(not).kind()).isEqualTo(Kind.CHANGED);
    assertThat(only(not).shift()).isEqualTo("273.15");
  }

  @Test
  void unitsOfAnotherKindAreNoOtherWriting() {
    Dcc hertz = read(WRITTEN.replace("\\kelvin", "\\hertz"));
    Dcc becquerel = read(WRITTEN.replace("\\kelvin", "\\becquerel"));
    DccDifference difference = DccDifference.between(hertz, becquerel);
    assertThat(difference.changes())
        .isNotEmpty()
        .allSatisfy(change -> assertThat(change.kind()).isEqualTo(Kind.CHANGED))
        .allSatisfy(change -> assertThat(change.shift()).isNull());
  }

  @Test
  void uncertaintyIsComparedPartByPart() {
    assertThat(only(replaced("0.0039 ", "0.00390 ")).kind()).isEqualTo(Kind.REWRITTEN);
    DccDifference difference =
        after(xml -> xml.replace("0.0039 ", "0.0041 ").replace("2.00 ", "2.01 "));
    assertThat(difference.changes())
        .extracting(Change::category, Change::what, Change::before, Change::shift)
        .containsExactly(
            tuple(Category.UNCERTAINTY, "expandedUncertainty", "0.0039 \\ohm", "0.0002"),
            tuple(Category.UNCERTAINTY, "coverageFactor", "2.00", "0.01"));
  }

  @Test
  void eachPartOfACertificateHasItsCategory() {
    assertThat(only(replaced("LAB-2026-000042", "LAB-2026-000043")).category())
        .isEqualTo(Category.CERTIFICATE);
    assertThat(only(replaced("2026-10-05", "2026-10-06")).what()).isEqualTo("issueDate");
    assertThat(only(replaced("PT-0042", "PT-0043")).category()).isEqualTo(Category.ITEM);
    assertThat(only(replaced("JJG 229-2010", "JJG 229-2024")).category())
        .isEqualTo(Category.METHOD);
    assertThat(only(replaced("v1.2.3", "v1.2.4")).category()).isEqualTo(Category.SOFTWARE);
    Change standard = only(replaced("qUqP5cyxm6YcTAhz05Hph5gvu9M=", "AAAA"));
    assertThat(standard.category()).isEqualTo(Category.STANDARD);
    assertThat(standard.subject()).isEqualTo("Platinum resistance thermometer");
    assertThat(standard.pointerAfter())
        .endsWith("/measuringEquipments/equipment/0/certificate/value");
    assertThat(only(replaced("Works", "Factory")).category()).isEqualTo(Category.CUSTOMER);
    assertThat(only(replaced("The results are traceable", "The results  are traceable")).kind())
        .isEqualTo(Kind.REWRITTEN);
  }

  @Test
  void aListInAnotherOrderMeansTheSame() {
    DccFixture turned = new DccFixture();
    turned.quantities = new ArrayList<>(turned.quantities);
    Collections.reverse(turned.quantities);
    turned.persons = new ArrayList<>(turned.persons);
    Collections.reverse(turned.persons);
    DccDifference difference = DccDifference.between(BEFORE, turned.build());
    assertThat(difference.sameMeaning()).isTrue();
    assertThat(difference.changes())
        .extracting(Change::kind, Change::what)
        .containsExactly(tuple(Kind.REWRITTEN, "order"), tuple(Kind.REWRITTEN, "order"));
  }

  @Test
  void aMovedQuantityIsFoundAndItsChangeToo() {
    DccFixture turned = new DccFixture();
    turned.quantities = new ArrayList<>(turned.quantities);
    Collections.reverse(turned.quantities);
    String xml = new String(DccWriter.write(turned.build()), StandardCharsets.UTF_8);
    DccDifference difference =
        DccDifference.between(BEFORE, read(xml.replace("373.150", "373.151")));
    Change value = difference.changes().get(0);
    assertThat(value.shift()).isEqualTo("0.001");
    assertThat(value.pointerBefore()).contains("/data/0/0/");
    assertThat(value.pointerAfter()).contains("/data/0/1/");
  }

  @Test
  void whatWasAddedOrRemovedIsNamed() {
    DccFixture more = new DccFixture();
    more.quantities =
        List.of(
            more.quantities.get(0),
            org.etalon.dcc.Quantity.of(
                DccFixture.text("Deviation", "偏差"),
                org.etalon.dcc.Measured.of(org.etalon.quantity.value.Real.of("0.01", "\\kelvin")),
                org.etalon.dcc.Attributes.ofRefTypes("basic_measurementError")),
            more.quantities.get(1));
    DccDifference difference = DccDifference.between(BEFORE, more.build());
    Change added = only(difference);
    assertThat(added.kind()).isEqualTo(Kind.ADDED);
    assertThat(added.subject()).isEqualTo("Deviation");
    assertThat(added.after()).isEqualTo("Deviation: 0.01 \\kelvin");
    assertThat(added.before()).isNull();
    assertThat(added.pointerBefore()).isNull();
    assertThat(only(DccDifference.between(more.build(), BEFORE)).kind()).isEqualTo(Kind.REMOVED);
  }

  @Test
  void aRowMoreIsOneChange() {
    DccDifference difference =
        after(xml -> xml.replace("273.160 373.150", "273.160 300.000 373.150"));
    Change row = only(difference);
    assertThat(row.kind()).isEqualTo(Kind.ADDED);
    assertThat(row.after()).isEqualTo("300.000 \\kelvin");
    assertThat(row.pointerAfter()).endsWith("/data/0/0/1/value");
  }

  @Test
  void anAmendmentShowsWhatItReplaces() {
    DccDifference difference =
        after(
            xml ->
                xml.replace("LAB-2026-000042", "LAB-2026-000051")
                    .replace(
                        "</dcc:issueDate>",
                        "</dcc:issueDate><dcc:reportAmendedSubstituted><dcc:typeOfChange>amended"
                            + "</dcc:typeOfChange><dcc:replacedUniqueIdentifier>LAB-2026-000042"
                            + "</dcc:replacedUniqueIdentifier></dcc:reportAmendedSubstituted>"));
    assertThat(difference.changes())
        .extracting(Change::kind, Change::what)
        .containsExactly(tuple(Kind.CHANGED, "uniqueIdentifier"), tuple(Kind.ADDED, "replacement"));
    assertThat(difference.before().number()).isEqualTo("LAB-2026-000042");
    assertThat(difference.after().number()).isEqualTo("LAB-2026-000051");
  }

  @Test
  void anotherVersionOfDccIsAnotherWriting() {
    String old =
        WRITTEN
            .replace("schemaVersion=\"3.3.0\"", "schemaVersion=\"3.2.1\"")
            .replace("measurementUncertaintyUnivariateXMLList", "X")
            .replace("<si:X><si:expandedMUXMLList>", "<si:expandedUncXMLList>")
            .replace("</si:expandedMUXMLList></si:X>", "</si:expandedUncXMLList>")
            .replace("valueExpandedMUXMLList", "uncertaintyXMLList");
    assertThat(old).contains("expandedUncXMLList");
    DccDifference difference = DccDifference.between(read(old), BEFORE);
    Change version = only(difference);
    assertThat(version.category()).isEqualTo(Category.FORMAT);
    assertThat(version.kind()).isEqualTo(Kind.REWRITTEN);
    assertThat(difference.sameMeaning()).isTrue();
  }

  @Test
  void everythingInALargeCertificateIsLookedAt() {
    String large = new String(DccWriter.write(LargeDcc.build()), StandardCharsets.UTF_8);
    Dcc dcc = read(large);
    int texts = 0;
    int places = 0;
    List<String> unseen = new ArrayList<>();
    // Texts between two tags, one after the other; each costs two readings.
    for (int end = large.indexOf("</"); end >= 0; end = large.indexOf("</", end + 1)) {
      int start = large.lastIndexOf('>', end) + 1;
      String text = large.substring(start, end);
      if (text.isBlank() || texts++ % EVERY != 0) {
        continue;
      }
      places++;
      boolean flag = text.equals("true") || text.equals("false");
      char last = text.charAt(text.length() - 1);
      String other =
          flag
              ? (text.equals("true") ? "false" : "true")
              : text.substring(0, text.length() - 1) + (last == '7' ? '3' : '7');
      Dcc changed = read(large.substring(0, start) + other + large.substring(end));
      if (!changed.equals(dcc) && DccDifference.between(dcc, changed).count() == 0) {
        unseen.add(large.substring(Math.max(0, start - 40), end + 20));
      }
    }
    assertThat(places).isGreaterThan(30);
    assertThat(unseen).isEmpty();
  }

  @Test
  void manyChangesAreCountedAndSomeAreListed() {
    int points = 100_000;
    DccFixture many = new DccFixture();
    List<String> one = Collections.nCopies(points, "1.0");
    List<String> other = Collections.nCopies(points, "1.1");
    many.quantities = List.of(list(one));
    Dcc before = many.build();
    many.quantities = List.of(list(other));
    long start = System.nanoTime();
    DccDifference difference = DccDifference.between(before, many.build());
    assertThat(difference.count()).isEqualTo(points);
    assertThat(difference.counts()).containsEntry(Kind.CHANGED, points);
    assertThat(difference.changes()).hasSize(DccDifference.LISTED_MAX);
    assertThat(System.nanoTime() - start).isLessThan(30_000_000_000L);
  }

  private static org.etalon.dcc.Quantity list(List<String> values) {
    return org.etalon.dcc.Quantity.of(
        DccFixture.text("Many", "很多"),
        org.etalon.dcc.Measured.of(org.etalon.quantity.value.RealList.of(values, "\\metre")),
        org.etalon.dcc.Attributes.NONE);
  }
}
