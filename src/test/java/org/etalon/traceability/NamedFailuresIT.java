package org.etalon.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etalon.fixture.Laboratory.expect;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.etalon.corpus.NationalTree;
import org.etalon.corpus.StoredTree;
import org.etalon.corpus.TreeShape;
import org.etalon.corpus.WrittenTree;
import org.etalon.corpus.defect.Defect;
import org.etalon.fixture.Api;
import org.etalon.fixture.OwnDemoProfile;
import org.etalon.signing.SigningFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same defects in the database of a service, told over HTTP by the same rules. */
@QuarkusTest
@TestProfile(OwnDemoProfile.class)
class NamedFailuresIT {
  /** Their certificate was not issued by the service, so it is not among its certificates. */
  private static final Set<Defect> OF_STRANGERS =
      EnumSet.of(Defect.FORGED_PARENT, Defect.UNREGISTERED_SIGNER);

  @Inject StoredTree stored;

  private final SigningFixture signing = SigningFixture.temporary();

  @Test
  void cleanTreeIsTraceable() {
    JsonNode chain = chain(stored("clean-", null));
    assertThat(chain.get("verdict").asText()).as(told(chain)).isEqualTo("TRACEABLE");
    assertThat(told(chain)).isEqualTo("[]");
  }

  /** In one test, so that all are told of when some are not. */
  @Test
  void defectsAreToldByTheirRules() {
    List<String> wrong = new ArrayList<>();
    for (Defect defect : Defect.values()) {
      if (!OF_STRANGERS.contains(defect)) {
        JsonNode chain = chain(stored(prefix(defect), defect));
        if (!isTold(defect, chain)) {
          wrong.add(defect + ": " + told(chain));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** What the service never took is never relied on. */
  @Test
  void certificateOfAStrangerThatIsNotKeptLeavesItOpen() {
    for (Defect defect : OF_STRANGERS) {
      JsonNode chain = chain(stored(prefix(defect), defect));
      assertThat(chain.get("verdict").asText()).as(told(chain)).isEqualTo("INDETERMINATE");
      assertThat(told(chain)).contains("T01 INDETERMINATE");
    }
  }

  /** Whose signature is broken cannot even be kept. */
  @Test
  void forgedCertificateIsRefused() {
    WrittenTree tree = new WrittenTree(signing, Defect.FORGED_PARENT);
    String name =
        tree.documents.keySet().stream()
            .filter(one -> one.endsWith("-forged"))
            .findFirst()
            .orElseThrow();
    expect(
        422,
        Api.as("lab-calibrator")
            .contentType("application/xml")
            .body(java.util.Objects.requireNonNull(tree.documents.get(name)).xml())
            .post("/api/v1/documents"));
  }

  /** Nor does it help to put it where kept documents are: it is verified anew in each chain. */
  @Test
  void certificateOfAStrangerThatIsKeptIsToldByItsRule() {
    for (Defect defect : OF_STRANGERS) {
      WrittenTree tree = stored("k" + prefix(defect), defect);
      stored.keep(tree, foreign(tree).iterator().next());
      JsonNode chain = chain(tree);
      assertThat(chain.get("verdict").asText()).as(told(chain)).isEqualTo("NOT_TRACEABLE");
      assertThat(told(chain)).contains(defect.rule() + " FAILED");
    }
  }

  private WrittenTree stored(String prefix, @Nullable Defect defect) {
    TreeShape shape = TreeShape.of(WrittenTree.SEED, WrittenTree.SIZE).withPrefix(prefix);
    WrittenTree tree = new WrittenTree(signing, new NationalTree(shape), defect);
    stored.store(tree, foreign(tree));
    return tree;
  }

  private static Set<String> foreign(WrittenTree tree) {
    Set<String> foreign = new TreeSet<>();
    for (String name : tree.documents.keySet()) {
      if (name.endsWith("-forged") || name.endsWith("-unregistered")) {
        foreign.add(name);
      }
    }
    return foreign;
  }

  private static String prefix(Defect defect) {
    return String.format(Locale.ROOT, "f%02d-", defect.ordinal());
  }

  private static boolean isTold(Defect defect, JsonNode chain) {
    Set<String> expected = new TreeSet<>();
    defect.besides().forEach(rule -> expected.add(rule.name()));
    if (defect.warning()) {
      return chain.get("verdict").asText().equals("TRACEABLE")
          && told(chain).contains(defect.rule() + " WARNING");
    }
    expected.add(defect.rule().name());
    Set<String> failed = new TreeSet<>();
    for (JsonNode rule : chain.get("rules")) {
      if (rule.get("outcome").asText().equals("FAILED") && !rule.has("severity")) {
        failed.add(rule.get("rule").asText());
      }
    }
    return chain.get("verdict").asText().equals("NOT_TRACEABLE") && failed.equals(expected);
  }

  /** What did not pass. */
  private static String told(JsonNode chain) {
    List<String> told = new ArrayList<>();
    for (JsonNode rule : chain.get("rules")) {
      String outcome =
          rule.has("severity") ? rule.get("severity").asText() : rule.get("outcome").asText();
      if (!Set.of("PASSED", "NOT_APPLICABLE").contains(outcome)) {
        told.add(rule.get("rule").asText() + " " + outcome + " " + rule.get("answer").asText());
      }
    }
    return told.toString();
  }

  private static JsonNode chain(WrittenTree tree) {
    return Api.json(
        expect(200, Api.as("regulator").get(Api.CERTIFICATES + "/" + tree.root + "/chain")));
  }
}
