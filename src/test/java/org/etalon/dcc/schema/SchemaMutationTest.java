package org.etalon.dcc.schema;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.validation.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Our schema and the official one of each version give the same verdict on changed certificates,
 * which before the change have every element of the version.
 */
class SchemaMutationTest {
  private static final long SEED = 330_221L;
  private static final int MUTANTS = Integer.getInteger("etalon.schemas.mutants", 20_000);

  @ParameterizedTest
  @ValueSource(strings = {"3.1.1", "3.1.2", "3.2.0", "3.2.1", "3.3.0"})
  void mutationsGetTheOfficialVerdict(String version) throws IOException {
    Schema official = OfficialSchemas.official(version);
    Schema ours = OfficialSchemas.ours(version);
    ThreadLocal<Seeds> seeds = Seeds.ofEachThread(version, new Judge(ours));
    Comparison comparison = new Comparison(ours, official);
    IntStream.range(0, MUTANTS)
        .parallel()
        .forEach(
            i -> {
              Random random = new Random(SEED * MUTANTS + i);
              Document mutant = seeds.get().any(random);
              StringBuilder what = new StringBuilder("mutant " + i);
              for (int changes = i % 4 == 3 ? 2 : 1; changes > 0; changes--) {
                Mutation mutation = new Mutation(mutant, seeds.get().donors, random);
                what.append("; ").append(mutation.apply());
              }
              comparison.compare(what.toString(), mutant);
            });
    comparison.assertSame("mutations of " + version, MUTANTS / 10, MUTANTS / 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1.1", "3.1.2", "3.2.0", "3.2.1", "3.3.0"})
  void everyElementChangedGetsTheOfficialVerdict(String version) throws IOException {
    Schema official = OfficialSchemas.official(version);
    Schema ours = OfficialSchemas.ours(version);
    ThreadLocal<Seeds> seeds = Seeds.ofEachThread(version, new Judge(ours));
    Comparison comparison = new Comparison(ours, official);
    IntStream.range(0, seeds.get().slices.size() - 1)
        .parallel()
        .forEach(i -> changeEvery(seeds.get().slices.get(i), comparison));
    comparison.assertSame("elements of " + version, 1_000, 3_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1.1", "3.1.2", "3.2.0", "3.2.1", "3.3.0"})
  void everyTextChangedGetsTheOfficialVerdict(String version) throws IOException {
    Schema official = OfficialSchemas.official(version);
    Schema ours = OfficialSchemas.ours(version);
    ThreadLocal<Seeds> seeds = Seeds.ofEachThread(version, new Judge(ours));
    Set<String> texts = new TreeSet<>(Mutation.EDGE_TEXTS);
    texts.addAll(OfficialSchemas.enumerated(version));
    Comparison comparison = new Comparison(ours, official);
    seeds.get().leaves().parallelStream()
        .forEach(
            leaf -> {
              for (String text : texts) {
                Document mutant = (Document) seeds.get().slices.get(leaf.slice()).cloneNode(true);
                Element changed = Xml.elements(mutant).get(leaf.element());
                changed.setTextContent(text);
                comparison.compare("'" + text + "' in " + Xml.path(changed), mutant);
              }
            });
    comparison.assertSame("texts of " + version, 1_000, 1_000);
  }

  private static void changeEvery(Document slice, Comparison comparison) {
    int size = Xml.elements(slice).size() - 1;
    for (int element = 0; element < size; element++) {
      for (Mutation.Way way : Mutation.Way.values()) {
        Document mutant = (Document) slice.cloneNode(true);
        String what = new Mutation(mutant, List.of(), new Random(element)).apply(element, way);
        comparison.compare(what, mutant);
      }
    }
  }

  /** A place in a slice. */
  private record Leaf(int slice, int element) {}

  /** What mutants are made of; trees are not for several threads, so each has its own. */
  private static final class Seeds {
    private final List<Document> slices;
    private final List<Element> donors;
    private final List<Document> weighted = new ArrayList<>();

    private Seeds(List<Document> slices, Document newest) {
      this.slices = slices;
      this.donors = Xml.elements(newest);
      Document whole = slices.get(slices.size() - 1);
      for (Document slice : slices) {
        // As often as it has elements, so that each element is changed about equally often.
        int weight = slice == whole ? weighted.size() / 30 : Xml.elements(slice).size();
        IntStream.range(0, weight).forEach(i -> weighted.add(slice));
      }
    }

    static ThreadLocal<Seeds> ofEachThread(String version, Judge judge) throws IOException {
      WholeCertificate whole = new WholeCertificate(version, judge);
      List<Document> slices = Slices.of(whole.fitting(), judge);
      return ThreadLocal.withInitial(
          () -> {
            synchronized (whole) {
              return new Seeds(
                  slices.stream().map(s -> (Document) s.cloneNode(true)).toList(), whole.copy());
            }
          });
    }

    /** An element without elements for each pair of a name and the name above it. */
    List<Leaf> leaves() {
      Map<String, Leaf> leaves = new TreeMap<>();
      for (int slice = 0; slice < slices.size(); slice++) {
        List<Element> elements = Xml.elements(slices.get(slice));
        for (int i = 1; i < elements.size(); i++) {
          Element element = elements.get(i);
          if (VersionMarks.children(element).isEmpty()) {
            String pair = element.getParentNode().getNodeName() + "/" + element.getNodeName();
            leaves.putIfAbsent(pair, new Leaf(slice, i));
          }
        }
      }
      return List.copyOf(leaves.values());
    }

    Document any(Random random) {
      return (Document) weighted.get(random.nextInt(weighted.size())).cloneNode(true);
    }
  }
}
