package org.etalon.corpus.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.etalon.corpus.defect.Defects;
import org.etalon.corpus.defect.Defects.Placed;
import org.etalon.corpus.draft.DraftedTree;
import org.etalon.corpus.evidence.TreeEvidence;
import org.etalon.corpus.writing.Chains;
import org.etalon.corpus.writing.Document;
import org.etalon.corpus.writing.WritingTree;
import org.etalon.platform.Json;
import org.etalon.timestamp.TimestampUnavailableException;

/** Writes a tree with its defects into a directory that is empty or not there. */
public final class WritingCorpus {
  private final DraftedTree tree;
  private final Defects defects;
  private final CorpusKeys keys;
  private final Clock clock;

  public WritingCorpus(DraftedTree tree, Defects defects, CorpusKeys keys, Clock clock) {
    this.tree = tree;
    this.defects = defects;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Refuses a directory in which there is something.
   *
   * @throws FileAlreadyExistsException when there is
   */
  public static void requireEmpty(Path directory) throws IOException {
    if (Files.exists(directory)) {
      if (!Files.isDirectory(directory)) {
        throw new FileAlreadyExistsException(directory.toString());
      }
      try (Stream<Path> inside = Files.list(directory)) {
        if (inside.findAny().isPresent()) {
          throw new FileAlreadyExistsException(directory.toString());
        }
      }
    }
  }

  /**
   * Writes it.
   *
   * @param progress is told after each certificate how many there are
   * @throws TimestampUnavailableException when a certificate cannot be stamped
   */
  public void to(Path directory, LongConsumer progress)
      throws IOException, TimestampUnavailableException {
    Path certificates = Files.createDirectories(directory.resolve("certificates"));
    Map<String, List<String>> chains = chains();
    Set<String> wanted = new HashSet<>();
    chains.values().forEach(wanted::addAll);
    Map<String, Document> kept = new HashMap<>();
    long[] written = {0};
    WritingTree writing = new WritingTree(tree, keys.sealer(), keys.keys());
    try {
      writing.each(
          document -> {
            String name = document.draft().name();
            write(certificates.resolve(name + ".xml"), document.xml());
            if (wanted.contains(name)) {
              kept.put(name, document);
            }
            progress.accept(++written[0]);
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    TrustFiles.write(keys.published(), directory.resolve("trust"));
    Path bundles = Files.createDirectories(directory.resolve("chains"));
    Bundle bundle = new Bundle(new TreeEvidence(tree, kept), writing, keys.service(), clock);
    for (Map.Entry<String, List<String>> chain : chains.entrySet()) {
      List<Document> documents =
          chain.getValue().stream().map(name -> Objects.requireNonNull(kept.get(name))).toList();
      write(bundles.resolve(chain.getKey() + ".zip"), bundle.of(documents));
    }
    write(
        directory.resolve("tree.json"),
        Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(told(chains)));
  }

  private static void write(Path file, byte[] octets) {
    try {
      Files.write(file, octets, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of each chain that shows a defect; of a clean tree those of its last instrument. */
  private Map<String, List<String>> chains() {
    Chains files = new Chains(tree);
    Map<String, List<String>> chains = new LinkedHashMap<>();
    defects.placed().forEach(placed -> chains.put(placed.root(), files.above(placed.root())));
    if (chains.isEmpty()) {
      String last = lastInstrument();
      chains.put(last, files.above(last));
    }
    return chains;
  }

  private String lastInstrument() {
    int tiers = tree.tree().shape().tiers();
    return tree.events().stream()
        .filter(event -> event.tier() == tiers)
        .map(event -> tree.tree().number(event.index()))
        .reduce((earlier, later) -> later)
        .orElseGet(() -> tree.tree().number(tree.events().size() - 1));
  }

  private TreeFile told(Map<String, List<String>> chains) {
    List<TreeFile.Broken> broken = new ArrayList<>();
    for (Placed placed : defects.placed()) {
      broken.add(TreeFile.Broken.of(placed));
    }
    return new TreeFile(
        tree.tree().shape(),
        tree.size(),
        tree.tree().artifacts(),
        tree.tree().laboratoryCount(),
        broken,
        chains);
  }
}
