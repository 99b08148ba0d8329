package org.etalon.corpus.directory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.etalon.corpus.evidence.TreeEvidence;
import org.etalon.corpus.writing.Document;
import org.etalon.corpus.writing.WritingTree;
import org.etalon.signing.DetachedSealer;
import org.etalon.timestamp.TimestampUnavailableException;
import org.etalon.traceability.EvidenceWalk;
import org.etalon.traceability.recorded.EvidenceDocument;
import org.etalon.traceability.recorded.EvidenceJson;
import org.etalon.traceability.recorded.KnownSigner;

/** The certificates of one chain and signed evidence about them, as a zip archive. */
public final class Bundle {
  private static final String EVIDENCE = "evidence.json";
  private static final List<String> KINDS = List.of("CALIBRATION");

  private final TreeEvidence evidence;
  private final WritingTree writing;
  private final DetachedSealer service;
  private final Clock clock;

  public Bundle(TreeEvidence evidence, WritingTree writing, DetachedSealer service, Clock clock) {
    this.evidence = evidence;
    this.writing = writing;
    this.service = service;
    this.clock = clock;
  }

  /**
   * The archive.
   *
   * @param documents of the chain, the certificate that it is about first
   */
  public byte[] of(List<Document> documents) throws TimestampUnavailableException {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(octets)) {
      for (Map.Entry<String, byte[]> file : files(documents).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return octets.toByteArray();
  }

  /** What is in it, by name. */
  public Map<String, byte[]> files(List<Document> documents) throws TimestampUnavailableException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    documents.forEach(one -> files.put(one.draft().name() + ".xml", one.xml()));
    byte[] json = EvidenceJson.write(document(documents));
    files.put(EVIDENCE, json);
    files.put(EVIDENCE + ".p7s", service.seal(json));
    return files;
  }

  private EvidenceDocument document(List<Document> documents) {
    // What was recorded until now; the stamp of the signature comes later.
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    TreeSet<Integer> laboratories = new TreeSet<>();
    documents.forEach(one -> laboratories.add(one.draft().laboratory()));
    List<KnownSigner> signers =
        laboratories.stream()
            .map(
                one ->
                    new KnownSigner(
                        writing.laboratory(one).id(),
                        writing.signer(one).toString(),
                        KINDS,
                        null,
                        null))
            .toList();
    String root = documents.get(0).draft().name();
    return EvidenceWalk.record(evidence, evidence.event(root), today, now).withSigners(signers);
  }
}
