package org.etalon.dcc.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.etalon.xml.SafeXml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Many identifiers and references take a time that grows as their number does. */
class MarksTest {
  private static final int MANY = 50_000;
  // With a quadratic effort it would take about twice that or more.
  private static final Duration ENOUGH = Duration.ofSeconds(20);

  private static Workpiece work(String inside) {
    String xml = "<dcc:a xmlns:dcc='" + Names.DCC + "'>" + inside + "</dcc:a>";
    return new Workpiece(SafeXml.parse(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void countOnWhereAnIdentifierStandsAgain() {
    Workpiece work = work("<dcc:t id='a-3'/>" + "<dcc:t id='a'/>".repeat(MANY));
    assertTimeout(ENOUGH, () -> Marks.settle(work));
    List<String> ids = Tree.children(work.root()).stream().map(e -> e.getAttribute("id")).toList();
    assertThat(ids).startsWith("a-3", "a", "a-2", "a-4", "a-5").doesNotHaveDuplicates();
  }

  @Test
  void joinReferencesOnce() {
    Workpiece work =
        work(
            "<dcc:statement refId='x'>"
                + "<dcc:refId>abcdefgh</dcc:refId>".repeat(MANY)
                + "</dcc:statement>");
    assertTimeout(ENOUGH, () -> OldNames.replace(work));
    Element statement = Tree.children(work.root()).get(0);
    assertThat(Tree.children(statement)).isEmpty();
    assertThat(statement.getAttribute("refId")).startsWith("x abcdefgh ").hasSize(1 + 9 * MANY);
  }
}
