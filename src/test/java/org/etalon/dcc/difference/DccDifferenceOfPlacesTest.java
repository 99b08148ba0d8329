package org.etalon.dcc.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccReader;
import org.etalon.dcc.DccWriter;
import org.etalon.dcc.Measured;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.difference.Change.Kind;
import org.etalon.fixture.DccFixture;
import org.etalon.quantity.value.RealList;
import org.junit.jupiter.api.Test;

/** What belongs together though it stands elsewhere or has another id, and what was added whole. */
class DccDifferenceOfPlacesTest {
  private static final String WRITTEN =
      new String(DccWriter.write(new DccFixture().build()), StandardCharsets.UTF_8);
  private static final Dcc BEFORE = read(WRITTEN);

  private static Dcc read(String xml) {
    return DccReader.read(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Change only(DccDifference difference) {
    assertThat(difference.changes()).as("%s", difference.changes()).hasSize(1);
    return difference.changes().get(0);
  }

  private static final String REFERRING =
      WRITTEN.replaceFirst("<dcc:result>", "<dcc:result refId=\"i1 spr m1\">");

  private static DccDifference referring(UnaryOperator<String> change) {
    return DccDifference.between(read(REFERRING), read(change.apply(REFERRING)));
  }

  @Test
  void aResultOfAnotherItemIsNotTheSame() {
    DccDifference item = referring(xml -> xml.replace("\"i1 spr", "\"i2 spr"));
    assertThat(item.sameMeaning()).isFalse();
    assertThat(only(item).kind()).isEqualTo(Kind.CHANGED);
    assertThat(only(item).what()).isEqualTo("refId");
    assertThat(only(item).before()).contains("PT-0042").doesNotContain("i1");
    assertThat(only(item).after()).isEqualTo("i2");
    Change standard = only(referring(xml -> xml.replace("spr m1\"", "m1\"")));
    assertThat(standard.kind()).isEqualTo(Kind.REMOVED);
    assertThat(standard.before()).startsWith("Platinum resistance thermometer (");
    assertThat(only(referring(xml -> xml.replace("spr m1\"", "spr m1 x\""))).kind())
        .isEqualTo(Kind.ADDED);
  }

  @Test
  void idsAreNamesInsideOneCertificate() {
    DccDifference renamed =
        referring(
            xml ->
                xml.replace("id=\"spr\"", "id=\"other\"").replace("i1 spr m1\"", "m1 other i1\""));
    assertThat(renamed.changes()).isEmpty();
    assertThat(renamed.sameMeaning()).isTrue();
  }

  @Test
  void anIdThatNamesSomethingElseChangesWhatRefersToIt() {
    DccDifference swapped =
        referring(
            xml ->
                xml.replace("id=\"spr\"", "id=\"?\"")
                    .replace("id=\"m1\"", "id=\"spr\"")
                    .replace("id=\"?\"", "id=\"m1\"")
                    .replace("refId=\"i1 spr m1\"", "refId=\"i1 spr\""));
    assertThat(swapped.sameMeaning()).isFalse();
    assertThat(swapped.changes()).extracting(Change::what).containsOnly("refId");
  }

  @Test
  void aMissingWordIsAddedAndNotChanged() {
    Dcc without = read(WRITTEN.replaceFirst("(<dcc:performanceLocation>)[^<]*", "$1"));
    Change place = only(DccDifference.between(without, BEFORE));
    assertThat(place.kind()).isEqualTo(Kind.ADDED);
    assertThat(place.before()).isNull();
  }

  /** The quantities of the result in this list, or in none. */
  private static Dcc listed(String list) {
    String end = list.isEmpty() ? "" : "</dcc:list>";
    int from = WRITTEN.indexOf("<dcc:list", WRITTEN.indexOf("<dcc:results>"));
    int to = WRITTEN.indexOf("</dcc:list>", from);
    return read(
        WRITTEN.substring(0, from)
            + list
            + WRITTEN.substring(WRITTEN.indexOf('>', from) + 1, to)
            + end
            + WRITTEN.substring(to + "</dcc:list>".length()));
  }

  @Test
  void aQuantityThatMovedIntoAListMeansTheSame() {
    DccDifference into = DccDifference.between(listed(""), listed("<dcc:list>"));
    assertThat(into.sameMeaning()).as("%s", into.changes()).isTrue();
    assertThat(into.changes())
        .extracting(Change::kind, Change::what, Change::subject)
        .containsExactly(
            tuple(Kind.REWRITTEN, "list", "Reference temperature"),
            tuple(Kind.REWRITTEN, "list", "Resistance"));
    assertThat(into.changes().get(1).pointerBefore()).endsWith("/data/1/list");
    assertThat(into.changes().get(1).pointerAfter()).endsWith("/data/0/1/list");
    assertThat(DccDifference.between(listed("<dcc:list>"), listed("")).sameMeaning()).isTrue();
    DccDifference said =
        DccDifference.between(
            listed(""), listed("<dcc:list><dcc:name><dcc:content>Limits</dcc:content></dcc:name>"));
    assertThat(said.counts()).containsEntry(Kind.ADDED, 1).containsEntry(Kind.REWRITTEN, 2);
    assertThat(said.changes().get(2).after()).isEqualTo("Limits");
    DccDifference typed =
        DccDifference.between(listed(""), listed("<dcc:list refType=\"gp_table1\">"));
    assertThat(typed.changes().get(2).what()).isEqualTo("refTypes");
    assertThat(typed.changes().get(2).after()).isEqualTo("gp_table1");
  }

  @Test
  void whatWasAddedIsSummedUpByItsContent() {
    DccFixture more = new DccFixture();
    String condition =
        "<dcc:influenceCondition><dcc:name><dcc:content>Adjustment</dcc:content></dcc:name>"
            + "<dcc:description><dcc:content>Why it was needed</dcc:content></dcc:description>"
            + "<dcc:data><dcc:quantity><dcc:name><dcc:content>Limit</dcc:content></dcc:name>"
            + "<si:realListXMLList xmlns:si=\"https://ptb.de/si\"><si:valueXMLList>7.5 8.5</si:valueXMLList>"
            + "<si:unitXMLList>\\kelvin</si:unitXMLList></si:realListXMLList></dcc:quantity>"
            + "</dcc:data></dcc:influenceCondition>";
    Dcc after =
        read(
            WRITTEN.replaceFirst(
                "</dcc:influenceConditions>",
                java.util.regex.Matcher.quoteReplacement(
                    condition + "</dcc:influenceConditions>")));
    assertThat(only(DccDifference.between(BEFORE, after)).after())
        .isEqualTo("Adjustment: Why it was needed Limit: 7.5 \\kelvin; 8.5 \\kelvin");
    Dcc replacing =
        read(
            WRITTEN.replace(
                "</dcc:issueDate>",
                "</dcc:issueDate><dcc:reportAmendedSubstituted><dcc:typeOfChange>amended"
                    + "</dcc:typeOfChange><dcc:replacedUniqueIdentifier>LAB-1"
                    + "</dcc:replacedUniqueIdentifier></dcc:reportAmendedSubstituted>"));
    assertThat(only(DccDifference.between(BEFORE, replacing)).after()).isEqualTo("amended LAB-1");
  }

  @Test
  void manyThatBelongToNothingTakeNoLongerThanTheyAreMany() {
    DccFixture one = new DccFixture();
    one.quantities = many("a", 100_000);
    DccFixture other = new DccFixture();
    other.quantities = many("b", 100_000);
    Dcc before = one.build();
    Dcc after = other.build();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    DccDifference difference = DccDifference.between(before, after);
    assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
        .isLessThan(20_000_000_000L);
    assertThat(difference.count()).isGreaterThanOrEqualTo(100_000);
    assertThat(difference.changes()).hasSize(DccDifference.LISTED_MAX);
  }

  /** Each in a list of its own, so that no position makes two of them the same. */
  private static List<Quantity> many(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Quantity.of(
                    DccFixture.text(name + i, name + i),
                    Measured.of(RealList.of(List.of("1", "2"), "\\metre")),
                    Attributes.ofId(name + i).withRefIds(List.of("i1", name + (i + 1)))))
        .toList();
  }
}
