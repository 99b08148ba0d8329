package org.etalon.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.etalon.corpus.Corpus.Case;
import org.etalon.signing.SignatureVerifier;
import org.etalon.signing.dss.DssEngine;
import org.junit.jupiter.api.Test;

/** Ours and EU DSS on the same documents, with the same anchors, revocation lists and time. */
class CorpusTest {
  private static final boolean FULL = Boolean.getBoolean("etalon.full");
  private static final int SAMPLE = 120;
  private static final int LEAST = 500;
  private static final long SEED = 319_102;

  // By identity: a world with many lists is slow to compare.
  private final Map<World, SignatureVerifier> verifiers = new IdentityHashMap<>();
  private final Map<World, DssEngine> engines = new IdentityHashMap<>();

  @Test
  void theSameIndicationOrAnExplainedOneThatIsNotMoreLenient() {
    List<Case> cases = new ArrayList<>(Corpus.of(SEED));
    assertThat(cases).hasSizeGreaterThanOrEqualTo(LEAST);
    if (!FULL) {
      Collections.shuffle(cases, new Random(SEED));
      cases = cases.subList(0, SAMPLE);
    }
    Map<String, Integer> counts = new TreeMap<>();
    List<String> unexplained = new ArrayList<>();
    List<String> lenient = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    Set<String> distinct = new HashSet<>();
    for (Case one : cases) {
      String xml = one.xml().get();
      distinct.add(xml);
      Judged judged = judge(one.world(), Form.octets(xml));
      boolean whole = one.name().startsWith("valid |") && judged.isSame();
      if (!judged.isFormAtLeastTheirs() || (whole && !judged.isSameForm())) {
        forms.add(one.name() + ": DSS " + judged.theirFormat() + ", " + judged.report().checks());
      }
      if (judged.isMoreLenient()) {
        lenient.add(one.name() + ": " + judged);
      }
      Optional<Explained> why =
          Arrays.stream(Explained.values()).filter(e -> e.explains(judged)).findFirst();
      String group =
          judged.isSame() ? "same, " + judged.ours() : why.map(Enum::name).orElse("unexplained");
      counts.merge(group, 1, Integer::sum);
      if (!judged.isSame() && why.isEmpty()) {
        unexplained.add(one.name() + ": " + judged);
      }
    }
    System.out.println("Corpus: " + cases.size() + ", distinct " + distinct.size() + ", " + counts);
    unexplained.forEach(System.out::println);
    assertThat(lenient).as("more lenient than DSS").isEmpty();
    assertThat(unexplained).isEmpty();
    assertThat(forms).as("called another form than by DSS").isEmpty();
    if (FULL) {
      assertThat(distinct).hasSizeGreaterThanOrEqualTo(LEAST);
      assertThat(counts).containsKeys("same, TOTAL_PASSED", "same, INDETERMINATE");
      for (Explained one : Explained.values()) {
        assertThat(counts).as("nothing needs this line any more").containsKey(one.name());
      }
    }
  }

  @Test
  void everyExplanationHasItsLine() throws IOException {
    String text = Files.readString(Path.of("docs/divergences.md"));
    for (Explained one : Explained.values()) {
      assertThat(text).contains("\n" + one.line());
    }
  }

  private Judged judge(World world, byte[] xml) {
    return Judged.by(
        verifiers.computeIfAbsent(world, World::verifier),
        engines.computeIfAbsent(world, World::engine),
        xml);
  }
}
