package org.etalon.corpus.writing;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.etalon.certificate.Digest;
import org.etalon.corpus.Laboratory;
import org.etalon.corpus.draft.Draft;
import org.etalon.corpus.draft.DraftBasis;
import org.etalon.corpus.draft.DraftTable;
import org.etalon.corpus.draft.DraftedTree;
import org.etalon.signing.DccSealer;
import org.etalon.signing.SealedDcc;
import org.etalon.signing.SealingKey;
import org.etalon.signing.SealingKeys;
import org.etalon.timestamp.TimestampUnavailableException;

/**
 * Writes the certificates of a tree one after another, sealed and stamped, each with the digests of
 * those it names. The octets before the seals depend on the tree alone; keys and stamps are those
 * of the day.
 */
public final class WritingTree {
  private static final String COUNTRY = "CN";
  private static final String STRANGER = "-other";

  private final DraftedTree tree;
  private final Composing composing;
  private final DccSealer sealer;
  private final SealingKeys keys;
  private final Map<String, Digest> contents = new HashMap<>();
  private final Map<String, Digest> files = new HashMap<>();
  private final Map<String, SealingKey> seals = new HashMap<>();

  public WritingTree(DraftedTree tree, DccSealer sealer, SealingKeys keys) {
    this.tree = tree;
    this.composing = new Composing(tree.tree(), tree.register());
    this.sealer = sealer;
    this.keys = keys;
  }

  /**
   * Writes all.
   *
   * @throws TimestampUnavailableException when the authority gives no stamp
   */
  public void each(Consumer<Document> consumer) throws TimestampUnavailableException {
    for (Draft draft : (Iterable<Draft>) tree.drafts()::iterator) {
      byte[] unsigned = composing.write(draft, this::digest);
      contents.put(draft.name(), Digest.over(unsigned));
      if (draft.fate() != Draft.Fate.LOST) {
        Document document = sealed(draft, unsigned);
        files.put(draft.name(), document.file());
        consumer.accept(document);
      }
    }
  }

  private Digest digest(DraftBasis basis) {
    if (basis.digest() != null) {
      return basis.digest();
    }
    Map<String, Digest> known = basis.by() == DraftBasis.By.FILE ? files : contents;
    return Objects.requireNonNull(known.get(basis.document()), basis.document());
  }

  private Document sealed(Draft draft, byte[] unsigned) throws TimestampUnavailableException {
    Laboratory laboratory = tree.tree().laboratory(draft.laboratory());
    boolean other = draft.fate() == Draft.Fate.SEALED_BY_ANOTHER;
    String seal = laboratory.id() + (other ? STRANGER : "");
    SealingKey key = other ? key(seal, laboratory.name() + " II") : key(seal, laboratory.name());
    SealedDcc sealed = sealer.seal(seal, unsigned, Digest.over(unsigned).bytes());
    boolean changed = draft.fate() == Draft.Fate.CHANGED_AFTERWARDS;
    byte[] xml = changed ? changed(draft, sealed.xml()) : sealed.xml();
    return new Document(
        draft,
        xml,
        Digest.over(xml),
        changed ? null : Digest.of(sealed.contentDigest()),
        fingerprint(key),
        sealed.stampedAt());
  }

  private SealingKey key(String seal, String name) {
    return seals.computeIfAbsent(seal, one -> keys.sealFor(one, name, COUNTRY));
  }

  public Laboratory laboratory(int index) {
    return tree.tree().laboratory(index);
  }

  /** SHA-256 of the X.509 certificate of the seal that is registered for a laboratory. */
  public Digest signer(int index) {
    return fingerprint(key(laboratory(index).id(), laboratory(index).name()));
  }

  /** What was measured first is another value now. */
  private static byte[] changed(Draft draft, byte[] xml) {
    DraftTable table = draft.tables().get(0);
    String measured = String.join(" ", table.measured());
    String text = new String(xml, StandardCharsets.UTF_8);
    String first = table.measured().get(0);
    String other = first.substring(0, first.length() - 1) + (first.endsWith("7") ? "8" : "7");
    if (!text.contains(measured)) {
      throw new IllegalStateException("The measured values stand in the document");
    }
    return text.replace(measured, other + measured.substring(first.length()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Digest fingerprint(SealingKey key) {
    try {
      return Digest.over(key.chain().get(0).getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("An X.509 certificate that was read can be written", e);
    }
  }
}
