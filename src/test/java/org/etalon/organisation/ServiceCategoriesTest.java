package org.etalon.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.etalon.fixture.Conformance;
import org.junit.jupiter.api.Test;

class ServiceCategoriesTest {
  private static final Pattern NOTATION = Pattern.compile("skos:notation\\s+\"([^\"]+)\"");
  private static final Pattern LABEL = Pattern.compile("rdfs:label\\s+\"([^\"]+)\"@en");
  private static final Pattern CATEGORY =
      Pattern.compile("[A-Z]+/[A-Za-z]+-[0-9]+(\\.[0-9]+){0,2}[a-z]?");

  @Test
  void knowsWhatTheListHasAndNothingElse() {
    assertThat(ServiceCategories.englishName("T/T-2.2.2")).contains("latinum");
    assertThat(ServiceCategories.englishName("T/T-99.1")).isNull();
    assertThat(ServiceCategories.hasArea("T/T-99.1")).isTrue();
    assertThat(ServiceCategories.hasArea("QM-1.1")).isFalse();
  }

  @Test
  void hasEveryAssignedCategoryOfTheBipm() throws IOException {
    Map<String, String> published = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(Conformance.folder("bipm/kcdb-service-categories"))) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      for (String block : Files.readString(file).replace("\r", "").split("\n\\s*\n", -1)) {
        Matcher notation = NOTATION.matcher(block);
        Matcher label = LABEL.matcher(block);
        if (notation.find()
            && label.find()
            && CATEGORY.matcher(notation.group(1)).matches()
            && !block.contains("notYetAssigned")) {
          published.put(notation.group(1), label.group(1).strip().replaceAll("\\s+", " "));
        }
      }
    }
    assertThat(published).hasSizeGreaterThan(1000).isEqualTo(ServiceCategories.all());
  }
}
