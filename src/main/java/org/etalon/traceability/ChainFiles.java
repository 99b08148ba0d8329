package org.etalon.traceability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.etalon.problem.ProblemException;
import org.etalon.problem.ProblemType;
import org.etalon.xml.SafeXml;

/**
 * The files of a chain, one by one or in zip archives, within limits that hold while an archive is
 * inflated. Names are unique, whatever they come from.
 */
public final class ChainFiles {
  /** The largest file. */
  public static final int FILE_BYTES_MAX = SafeXml.BYTES_MAX;

  private final Limits limits;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private int documents;
  private long bytes;

  public ChainFiles(Limits limits) {
    this.limits = limits;
  }

  /** How much may come together. */
  public enum Limits {
    /** What anybody sends. */
    SENT(100, 4L * FILE_BYTES_MAX),
    /** What somebody brings to a program of one's own; as many certificates as T18 allows. */
    OWN(Policy.DEFAULT.eventsMax(), 32L * FILE_BYTES_MAX);

    private final int documentsMax;
    private final long bytesMax;

    Limits(int documentsMax, long bytesMax) {
      this.documentsMax = documentsMax;
      this.bytesMax = bytesMax;
    }

    /** Octets of all files together. */
    public long bytesMax() {
      return bytesMax;
    }

    String words() {
      return "At most "
          + documentsMax
          + " documents with their evidence, of 10 MiB each and "
          + bytesMax / (1024 * 1024)
          + " together.";
    }
  }

  /**
   * Adds a file, or those in it when it is a zip archive.
   *
   * @throws ProblemException when it is too much, no archive, or has a name that is there already
   */
  public void add(String name, byte[] octets) {
    if (isZip(octets)) {
      unzip(octets);
    } else {
      put(name, octets);
    }
  }

  /** All by name, in the order in which they came. */
  public Map<String, byte[]> files() {
    return files;
  }

  private static boolean isZip(byte[] octets) {
    return octets.length > 3
        && octets[0] == 'P'
        && octets[1] == 'K'
        && octets[2] == 3
        && octets[3] == 4;
  }

  private void unzip(byte[] archive) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] file = in.readNBytes(FILE_BYTES_MAX + 1);
        if (entry.isDirectory()) {
          // Octets may stand in what is named a folder, too.
          count(file);
        } else {
          put(entry.getName(), file);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw ProblemException.malformed("", "This is no zip archive that can be read.");
    }
  }

  private void put(String name, byte[] file) {
    count(file);
    boolean document = !SignedFiles.isEvidence(name);
    documents += document ? 1 : 0;
    // Beside each document there may be a stub of another, and each of both is signed.
    if (documents > limits.documentsMax || files.size() >= 4 * limits.documentsMax) {
      throw tooLarge();
    }
    if (files.put(name, file) != null) {
      throw ProblemException.malformed("", "There are two files of the name " + name + ".");
    }
  }

  private void count(byte[] file) {
    bytes += file.length;
    if (file.length > FILE_BYTES_MAX || bytes > limits.bytesMax) {
      throw tooLarge();
    }
  }

  private ProblemException tooLarge() {
    return new ProblemException(ProblemType.TOO_LARGE, limits.words());
  }
}
