package org.etalon.dcc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.etalon.fixture.Conformance;
import org.junit.jupiter.api.Test;

/** Public documents of several versions and authors are read without loss of what matters. */
class PublicDocumentsTest {

  @Test
  void readsEveryPublicDocument() throws Exception {
    List<Path> documents = new ArrayList<>(Conformance.documents("dcc"));
    documents.addAll(Conformance.documents("signed"));
    assertThat(documents).isNotEmpty();
    for (Path document : documents) {
      Dcc dcc = DccReader.read(Files.readAllBytes(document));
      String name = document.getFileName().toString();
      assertThat(DccVersion.of(dcc.schemaVersion())).as(name).isNotNull();
      assertThat(dcc.coreData().uniqueIdentifier()).as(name).isNotEmpty();
      assertThat(dcc.calibrationLaboratory().contact().name().in("en", "de")).as(name).isNotEmpty();
      assertThat(dcc.items().items()).as(name).isNotEmpty();
      assertThat(dcc.items().items().get(0).name().in("en")).as(name).isNotEmpty();
      assertThat(results(dcc)).as(name).isNotEmpty();
      assertThat(results(dcc))
          .as(name)
          .allSatisfy(r -> assertThat(r.data().elements()).isNotEmpty());
      assertThat(dcc.missing()).as(name).isEmpty();
      assertThat(dcc.unread()).as(name).isEmpty();
    }
  }

  private static List<Result> results(Dcc dcc) {
    return dcc.measurementResults().stream().flatMap(m -> m.results().stream()).toList();
  }
}
